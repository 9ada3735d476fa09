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

  /**
   * Whether a padding that is TensorFlow's SAME for one size is to be so for others, too: where it
   * is not the same on both sides, only the size can have made it so.
   */
  static boolean isSameForAnySize(Window window) {
    return (window.strideHeight() == 1 || window.padTop() < window.padBottom())
        && (window.strideWidth() == 1 || window.padLeft() < window.padRight());
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

  /** Every {@code stride}-th pixel, with zero channels appended; see {@link Step}. */
  static Operand<TFloat32> zeroPadShortcut(
      Ops tf, Operand<TFloat32> input, int stride, long channels) {
    Operand<TFloat32> picked = input;
    if (stride > 1) {
      // A 1x1 pool is a picking of pixels whose gradient is cheaper than that of a strided slice.
      picked = Pooling.mean(tf, input, Window.of(1, 1).stride(stride, stride));
    }
    int missing = Math.toIntExact(channels - input.shape().get(3));
    if (missing == 0) {
      return picked;
    }
    int[][] widths = {{0, 0}, {0, 0}, {0, 0}, {0, missing}};
    return tf.pad(picked, tf.constant(widths), tf.constant(0f));
  }

  /**
   * For each position of a window, the share of it that counts.
   *
   * @param overhangBottom rows of the bottom padding that do not count
   * @param overhangRight columns of the right padding that do not count
   */
  static float[][] shareOfWindow(
      Window window, int height, int width, int overhangBottom, int overhangRight) {
    float[] rows =
        shares(
            height + window.padTop() + window.padBottom(),
            window.kernelHeight(),
            window.strideHeight(),
            overhangBottom);
    float[] columns =
        shares(
            width + window.padLeft() + window.padRight(),
            window.kernelWidth(),
            window.strideWidth(),
            overhangRight);
    float[][] shares = new float[rows.length][columns.length];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < columns.length; x++) {
        shares[y][x] = rows[y] * columns[x];
      }
    }
    return shares;
  }

  private static float[] shares(int padded, int kernel, int stride, int overhang) {
    float[] shares = new float[(padded - kernel) / stride + 1];
    for (int i = 0; i < shares.length; i++) {
      int end = Math.min(i * stride + kernel, padded - overhang);
      shares[i] = (end - i * stride) / (float) kernel;
    }
    return shares;
  }
}
