package dev.convoke.runtime.data.augment;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a change of training images may need to know of them.
 *
 * @param height rows of the network's input, which images have behind all changes
 * @param width columns of it
 * @param channels 1 for grey, 3 for colour
 * @param shorterSide to which evaluation rescales a picture, in pixels
 * @param mean of all pixels, per channel, 0 to 255: what is outside of an image has this colour
 * @param deviation of all pixels, per channel, 0 to 255
 * @param components the principal components of the colours, for which training images are read:
 *     only a change that needs them asks
 */
public record TrainingImages(
    int height,
    int width,
    int channels,
    int shorterSide,
    List<Float> mean,
    List<Float> deviation,
    Supplier<ColourComponents> components) {

  public TrainingImages {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }

  /** The mean as an array. */
  float[] meanArray() {
    return array(mean);
  }

  /** The deviation as an array. */
  float[] deviationArray() {
    return array(deviation);
  }

  private static float[] array(List<Float> numbers) {
    float[] array = new float[numbers.size()];
    for (int c = 0; c < array.length; c++) {
      array[c] = numbers.get(c);
    }
    return array;
  }
}
