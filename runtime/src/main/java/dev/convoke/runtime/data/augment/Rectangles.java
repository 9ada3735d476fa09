package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** Rectangles of pixels, one for each image. */
final class Rectangles {

  private Rectangles() {}

  /**
   * Which pixels lie inside.
   *
   * @param top first row, {@code [images]} or a scalar for one image, as all that follows but sizes
   * @param high number of rows
   * @param rows of the images, scalar
   * @param left first column
   * @param wide number of columns
   * @param columns of the images, scalar
   * @return {@code [images, rows, columns, 1]}
   */
  static Operand<TBool> inside(
      Ops tf,
      Operand<TFloat32> top,
      Operand<TFloat32> high,
      Operand<TFloat32> rows,
      Operand<TFloat32> left,
      Operand<TFloat32> wide,
      Operand<TFloat32> columns) {
    return tf.math.logicalAnd(
        between(tf, top, high, rows, new int[] {-1, 1, 1, 1}, new int[] {1, -1, 1, 1}),
        between(tf, left, wide, columns, new int[] {-1, 1, 1, 1}, new int[] {1, 1, -1, 1}));
  }

  private static Operand<TBool> between(
      Ops tf,
      Operand<TFloat32> begin,
      Operand<TFloat32> extent,
      Operand<TFloat32> most,
      int[] ofImages,
      int[] ofPixels) {
    Operand<TFloat32> pixels =
        tf.reshape(tf.range(tf.constant(0f), most, tf.constant(1f)), tf.constant(ofPixels));
    Operand<TFloat32> from = tf.reshape(begin, tf.constant(ofImages));
    Operand<TFloat32> to = tf.reshape(tf.math.add(begin, extent), tf.constant(ofImages));
    return tf.math.logicalAnd(tf.math.greaterEqual(pixels, from), tf.math.less(pixels, to));
  }
}
