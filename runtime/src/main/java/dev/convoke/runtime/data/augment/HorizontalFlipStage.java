package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Mirrors each image with probability one half.
 *
 * @param alternating whether an image is mirrored in every other epoch, and only the first of them
 *     is drawn
 */
record HorizontalFlipStage(boolean alternating) implements ImageStage, BatchStage {

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    // Only a flipped image has its columns reversed: reversing no axis changes nothing.
    Operand<TInt32> flipped = tf.dtypes.cast(flipped(draws), TInt32.class);
    Operand<TInt32> axes = tf.fill(tf.expandDims(flipped, tf.constant(0)), tf.constant(1));
    return tf.reverse(image, axes);
  }

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    // The output pixel x shows the input pixel x, or -x + (width - 1).
    Operand<TFloat32> flipped = flipped(draws);
    Operand<TFloat32> direction =
        tf.math.sub(tf.constant(1f), tf.math.mul(flipped, tf.constant(2f)));
    float last = batch.images().shape().get(2) - 1;
    Operand<TFloat32> offset = tf.math.mul(flipped, tf.constant(last));
    Operand<TFloat32> none = tf.zerosLike(flipped);
    return batch.withImages(new PixelMapping(direction, offset, none).apply(tf, batch.images()));
  }

  /** 1 where an image is mirrored, 0 where it is not. */
  private Operand<TFloat32> flipped(Draws draws) {
    return alternating ? draws.alternating() : draws.integers(0, 1);
  }
}
