package dev.convoke.runtime.data.augment;

import java.util.Arrays;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Pairs of the images of a batch: each is paired with the one before it, and the first with the
 * last. Since the order of an epoch is drawn, so are the pairs.
 */
final class Mixing {

  private Mixing() {}

  /** The partners of images, or their labels, {@code [batch, …]}. */
  static Operand<TFloat32> partners(Ops tf, Operand<TFloat32> each) {
    return tf.roll(each, tf.constant(1), tf.constant(0));
  }

  /**
   * Moves numbers towards those of their partners.
   *
   * @param each {@code [batch, …]}
   * @param share of the partner, {@code [batch]}
   */
  static Operand<TFloat32> mixed(Ops tf, Operand<TFloat32> each, Operand<TFloat32> share) {
    int[] column = new int[each.shape().numDimensions()];
    Arrays.fill(column, 1);
    column[0] = -1;
    return tf.math.add(
        each,
        tf.math.mul(tf.reshape(share, tf.constant(column)), tf.math.sub(partners(tf, each), each)));
  }
}
