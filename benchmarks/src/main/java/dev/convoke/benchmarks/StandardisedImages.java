package dev.convoke.benchmarks;

import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import java.util.Arrays;

/**
 * The training images that the peers are fed with, prepared in memory: mean 0 and deviation 1, rows
 * of pixels, one channel.
 *
 * @param pixels {@code count · 28 · 28} values
 * @param labels one class per image
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; the peers take arrays
record StandardisedImages(float[] pixels, int[] labels) {

  static final int PIXELS = Workload.SIDE * Workload.SIDE;

  /** Standardises the first images of a data set's training images. */
  static StandardisedImages of(Dataset dataset, int count) {
    ImageSet images = (ImageSet) dataset.training();
    float mean = dataset.mean()[0];
    float deviation = dataset.deviation()[0];
    float[] pixels = new float[count * PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (Byte.toUnsignedInt(images.pixels()[i]) / 255f - mean) / deviation;
    }
    return new StandardisedImages(pixels, Arrays.copyOf(images.labels(), count));
  }

  /** Whole batches; an incomplete one at the end is left out. */
  int batches() {
    return labels.length / Workload.BATCH;
  }
}
