package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Mirrors each image with probability one half. */
final class HorizontalFlipStage implements BatchStage {

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    // The output pixel x shows the input pixel x, or -x + (width - 1).
    Operand<TFloat32> flipped = draws.integers(0, 1);
    Operand<TFloat32> direction =
        tf.math.sub(tf.constant(1f), tf.math.mul(flipped, tf.constant(2f)));
    float last = batch.images().shape().get(2) - 1;
    Operand<TFloat32> offset = tf.math.mul(flipped, tf.constant(last));
    Operand<TFloat32> none = tf.zerosLike(flipped);
    return batch.withImages(new PixelMapping(direction, offset, none).apply(tf, batch.images()));
  }
}
