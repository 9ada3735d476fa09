package dev.convoke.runtime.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Padding of images before a window moves over them. */
final class Padding {

  private Padding() {}

  /**
   * Whether TensorFlow's SAME pads these images exactly as the window says. SAME gives {@code
   * ceil(size / stride)} outputs and puts the odd pixel at the end.
   *
   * @param images {@code [batch, height, width, channels]}
   */
  static boolean isSame(Window window, Shape images) {
    return window.isPadded()
        && isSame(
            images.get(1),
            window.extentHeight(),
            window.strideHeight(),
            window.padTop(),
            window.padBottom())
        && isSame(
            images.get(2),
            window.extentWidth(),
            window.strideWidth(),
            window.padLeft(),
            window.padRight());
  }

  private static boolean isSame(long size, int extent, int stride, int before, int after) {
    if (size == Shape.UNKNOWN_SIZE) {
      return false;
    }
    long outputs = (size + stride - 1) / stride;
    long total = Math.max((outputs - 1) * stride + extent - size, 0);
    return before == total / 2 && after == total - total / 2;
  }

  /** Surrounds images with a number, as wide as the window says. */
  static Operand<TFloat32> pad(Ops tf, Operand<TFloat32> input, Window window, float number) {
    if (!window.isPadded()) {
      return input;
    }
    int[][] widths = {
      {0, 0},
      {window.padTop(), window.padBottom()},
      {window.padLeft(), window.padRight()},
      {0, 0}
    };
    return tf.pad(input, tf.constant(widths), tf.constant(number));
  }
}
