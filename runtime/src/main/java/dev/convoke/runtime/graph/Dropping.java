package dev.convoke.runtime.graph;

import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** How what is dropped at random is set to zero. */
final class Dropping {

  private Dropping() {}

  /** Single numbers. */
  static Operand<TFloat32> units(
      Ops tf, Operand<TFloat32> input, Operand<TInt64> seed, float rate) {
    return tf.math.mul(input, kept(tf, tf.shape(input), seed, rate));
  }

  /** Whole images. */
  static Operand<TFloat32> images(
      Ops tf, Operand<TFloat32> input, Operand<TInt64> seed, float rate) {
    int[] ones = new int[input.shape().numDimensions() - 1];
    Arrays.fill(ones, 1);
    Operand<TInt32> images =
        tf.slice(tf.shape(input), tf.constant(new int[1]), tf.constant(new int[] {1}));
    Operand<TInt32> shape = tf.concat(List.of(images, tf.constant(ones)), tf.constant(0));
    return tf.math.mul(input, kept(tf, shape, seed, rate));
  }

  /** Random zeros in a share of places, {@code 1 / (1 - rate)} elsewhere. */
  private static Operand<TFloat32> kept(
      Ops tf, Operand<TInt32> shape, Operand<TInt64> seed, float rate) {
    Operand<TFloat32> draw = tf.random.statelessRandomUniform(shape, seed, TFloat32.class);
    Operand<TFloat32> kept =
        tf.dtypes.cast(tf.math.greaterEqual(draw, tf.constant(rate)), TFloat32.class);
    return tf.math.mul(kept, tf.constant(1 / (1 - rate)));
  }
}
