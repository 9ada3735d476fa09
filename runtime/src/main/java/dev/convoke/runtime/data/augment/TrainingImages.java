package dev.convoke.runtime.data.augment;

import java.util.List;

/**
 * What a change of training images may need to know of them.
 *
 * @param height rows of the network's input, which images have behind all changes
 * @param width columns of it
 * @param channels 1 for grey, 3 for colour
 * @param mean of all pixels, per channel, 0 to 255: what is outside of an image has this colour
 */
public record TrainingImages(int height, int width, int channels, List<Float> mean) {

  public TrainingImages {
    mean = List.copyOf(mean);
  }

  /** The mean as an array. */
  float[] meanArray() {
    float[] array = new float[mean.size()];
    for (int c = 0; c < array.length; c++) {
      array[c] = mean.get(c);
    }
    return array;
  }
}
