package dev.convoke.runtime.data;

import dev.convoke.runtime.data.augment.ColourComponents;
import dev.convoke.runtime.data.augment.TrainingImages;
import java.util.List;
import java.util.Optional;

/**
 * A data set. Whatever is wrong with one is found when it is made.
 *
 * @param name the name that {@code --data} takes
 * @param classes names of the classes, all different; a label is an index into this list
 * @param mean of the training pixels divided by 255, per channel, from 0 to 1
 * @param deviation standard deviation of the training pixels divided by 255, per channel, above 0
 *     and at most 1
 * @param training images to learn from
 * @param validation images to evaluate on after each epoch, of the same size, where there are some
 *     beside the test images
 * @param test images to evaluate on, of the same size
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: nobody compares whole data sets
public record Dataset(
    String name,
    List<String> classes,
    float[] mean,
    float[] deviation,
    Images training,
    Optional<Images> validation,
    Images test) {

  /**
   * Checks that the parts agree.
   *
   * @throws InvalidDatasetException if something is missing, a label is no class, the parts' images
   *     differ in size or channels, or the statistics cannot be those of pixels
   */
  public Dataset {
    DatasetChecks.requireName(name);
    classes = DatasetChecks.requireClasses(classes);
    DatasetChecks.requirePart("training", training, classes.size());
    DatasetChecks.requirePresent("validation images or Optional.empty()", validation);
    if (validation.isPresent()) {
      DatasetChecks.requirePart("validation", validation.get(), classes.size());
      DatasetChecks.requireSameSize(training, "validation", validation.get());
    }
    DatasetChecks.requirePart("test", test, classes.size());
    DatasetChecks.requireSameSize(training, "test", test);
    DatasetChecks.requireMean(mean, training.channels());
    DatasetChecks.requireDeviation(deviation, training.channels());
  }

  /** A data set whose mean and deviation are computed from its training images. */
  public static Dataset of(String name, List<String> classes, ImageSet training, Images test) {
    DatasetChecks.requirePresent("training images", training);
    PixelStatistics statistics = PixelStatistics.of(training);
    return new Dataset(
        name, classes, statistics.mean(), statistics.deviation(), training, Optional.empty(), test);
  }

  /**
   * A data set whose mean and deviation are computed from its training images, from 2,000 of them
   * at most, which are evenly drawn: that is right to about a grey level.
   *
   * @throws UnreadableImageException if one cannot be read
   */
  public static Dataset of(
      String name,
      List<String> classes,
      Images training,
      Optional<Images> validation,
      Images test) {
    PixelStatistics statistics = PixelStatistics.ofSome(training);
    return new Dataset(
        name, classes, statistics.mean(), statistics.deviation(), training, validation, test);
  }

  /** The same data set with images of its own for validation. */
  public Dataset withValidation(Images images) {
    return new Dataset(name, classes, mean, deviation, training, Optional.of(images), test);
  }

  /**
   * The same data set with fewer images: evenly drawn, always the same ones. Mean and deviation
   * stay those of all.
   *
   * @param most training images
   * @param mostEvaluated images of each other part
   */
  public Dataset withFewer(int most, int mostEvaluated) {
    return new Dataset(
        name,
        classes,
        mean,
        deviation,
        ChosenImages.some(training, most),
        validation.map(images -> ChosenImages.some(images, mostEvaluated)),
        ChosenImages.some(test, mostEvaluated));
  }

  /** What is evaluated after each epoch: the validation part, or the test part without one. */
  public EvaluationPart evaluatedEachEpoch() {
    return validation.isPresent() ? EvaluationPart.VALIDATION : EvaluationPart.TEST;
  }

  /** The images that are evaluated after each epoch. */
  public Images imagesOfEachEpoch() {
    return validation.orElse(test);
  }

  /**
   * What changes of training images may need to know.
   *
   * @param shorterSide to which evaluation rescales a picture, in pixels
   */
  public TrainingImages trainingImages(int shorterSide) {
    return new TrainingImages(
        training.height(),
        training.width(),
        training.channels(),
        shorterSide,
        levels(mean),
        levels(deviation),
        () -> ColourComponents.of(ColourCovariance.of(training)));
  }

  private static List<Float> levels(float[] shares) {
    Float[] levels = new Float[shares.length];
    for (int c = 0; c < levels.length; c++) {
      levels[c] = 255 * shares[c];
    }
    return List.of(levels);
  }

  /** Size of the images and number of classes. */
  public ImageFormat format() {
    return new ImageFormat(
        training.height(), training.width(), training.channels(), classes.size());
  }
}
