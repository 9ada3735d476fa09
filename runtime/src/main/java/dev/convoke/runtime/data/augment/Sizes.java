package dev.convoke.runtime.data.augment;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Sizes of images that are known only when the graph runs: rows and columns, {@code [2]}. */
final class Sizes {

  private Sizes() {}

  /** The size of an image {@code [height, width, channels]}. */
  static Operand<TInt32> of(Ops tf, Operand<TFloat32> image) {
    return tf.slice(
        tf.shape(image, TInt32.class), tf.constant(new int[] {0}), tf.constant(new int[] {2}));
  }

  /** By what one size is multiplied to become the other. */
  static Operand<TFloat32> ratio(Ops tf, Operand<TInt32> to, Operand<TInt32> from) {
    return tf.math.div(floats(tf, to), floats(tf, from));
  }

  /** Where a part begins, in rows and columns, that lies within a whole. */
  static Operand<TFloat32> begin(
      Ops tf, Operand<TFloat32> whole, Operand<TFloat32> part, Draws draws) {
    return begin(tf, tf.stack(List.of(draws.uniform(), draws.uniform())), whole, part);
  }

  /**
   * Where a part begins that lies within a whole; all places are equally probable.
   *
   * @param drawn from 0 inclusive to 1 exclusive
   */
  static Operand<TFloat32> begin(
      Ops tf, Operand<TFloat32> drawn, Operand<TFloat32> whole, Operand<TFloat32> part) {
    Operand<TFloat32> places = tf.math.add(tf.math.sub(whole, part), tf.constant(1f));
    return tf.math.floor(tf.math.mul(drawn, places));
  }

  static Operand<TFloat32> floats(Ops tf, Operand<TInt32> numbers) {
    return tf.dtypes.cast(numbers, TFloat32.class);
  }
}
