package dev.convoke.runtime.verify;

import dev.convoke.description.NetworkDescription.Input;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Four images that look like standardised ones: coarse patches, each image's own, under noise. With
 * noise alone a network that averages over the image would hardly tell them apart.
 */
final class TestBatch {

  /**
   * The statistics of a batch of two say nothing: normalised, every number is 1 or -1. The memory
   * and time of large networks ask for few.
   */
  static final int SIZE = 4;

  private static final int PATCHES = 4;
  private static final float NOISE = 0.3f;
  private static final long SEED = 7;

  private TestBatch() {}

  /** Always the same pixels, {@code [batch, height, width, channels]}. */
  static float[] images(Input input) {
    Random random = new Random(SEED);
    float[] images = new float[SIZE * input.height() * input.width() * input.channels()];
    int next = 0;
    for (int image = 0; image < SIZE; image++) {
      float[] colours = gaussian(random, PATCHES * PATCHES * input.channels());
      for (int y = 0; y < input.height(); y++) {
        for (int x = 0; x < input.width(); x++) {
          int patch = y * PATCHES / input.height() * PATCHES + x * PATCHES / input.width();
          for (int c = 0; c < input.channels(); c++) {
            images[next++] =
                colours[patch * input.channels() + c] + NOISE * (float) random.nextGaussian();
          }
        }
      }
    }
    return images;
  }

  private static float[] gaussian(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /**
   * Classes, one of them twice or more: where as many images are of each class, the bias of logits
   * that are all alike has no gradient.
   */
  static int[] labels(int classes) {
    int last = Math.min(classes, SIZE - 1) - 1;
    return IntStream.range(0, SIZE).map(i -> Math.min(i, last)).toArray();
  }

  /** The least loss of a network that answers every image alike: the entropy of the labels. */
  static float entropy(int[] labels) {
    double entropy = 0;
    for (int label : labels) {
      long alike = IntStream.of(labels).filter(other -> other == label).count();
      entropy -= Math.log((double) alike / labels.length) / labels.length;
    }
    return (float) entropy;
  }
}
