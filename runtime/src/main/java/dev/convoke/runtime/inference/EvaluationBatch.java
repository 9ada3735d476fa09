package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription.Memory;

/**
 * How many images are evaluated at a time. The number decides speed and memory only: the sums are
 * those of the images, whatever batches they come in.
 */
final class EvaluationBatch {

  /** More make no image faster: from some dozens on the cores are busy. */
  static final int MOST_IMAGES = 256;

  /**
   * For activations, without weights. VGG-19 at 224×224 would take 6 GiB for 256 images; a quarter
   * of a machine of 4 GiB leaves room for the weights of the largest networks, for their momentum
   * in a training, and for the data set.
   */
  static final long MOST_BYTES = 1L << 30;

  private EvaluationBatch() {}

  /** The largest batch whose activations stay below the limit, at least one image. */
  static int of(Memory memory) {
    long bytesAnImage = memory.inferenceActivations() / memory.batch();
    return bytesAnImage * MOST_IMAGES <= MOST_BYTES
        ? MOST_IMAGES
        : (int) Math.max(1, MOST_BYTES / bytesAnImage);
  }
}
