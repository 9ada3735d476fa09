package dev.convoke.runtime.data;

import java.util.List;

/**
 * A data set in memory.
 *
 * @param name the name that {@code --data} takes
 * @param classes names of the classes; a label is an index into this list
 * @param mean of the training pixels divided by 255, per channel
 * @param deviation standard deviation of the training pixels divided by 255, per channel
 * @param training images to learn from
 * @param test images to measure with, of the same size
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: nobody compares whole data sets
public record Dataset(
    String name,
    List<String> classes,
    float[] mean,
    float[] deviation,
    ImageSet training,
    ImageSet test) {

  public Dataset {
    classes = List.copyOf(classes);
  }

  /** A data set whose mean and deviation are computed from its training images. */
  public static Dataset of(String name, List<String> classes, ImageSet training, ImageSet test) {
    PixelStatistics statistics = PixelStatistics.of(training);
    return new Dataset(name, classes, statistics.mean(), statistics.deviation(), training, test);
  }

  /** Size of the images and number of classes. */
  public ImageFormat format() {
    return new ImageFormat(
        training.height(), training.width(), training.channels(), classes.size());
  }
}
