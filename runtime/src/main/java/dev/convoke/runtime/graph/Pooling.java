package dev.convoke.runtime.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** How pools are computed; see {@link Step} for what they compute. */
final class Pooling {

  private Pooling() {}

  /**
   * @param same whether TensorFlow's SAME pads as the window says
   */
  static Operand<TFloat32> max(Ops tf, Operand<TFloat32> input, Window window, boolean same) {
    Operand<TInt32> size =
        tf.constant(new int[] {1, window.kernelHeight(), window.kernelWidth(), 1});
    Operand<TInt32> strides =
        tf.constant(new int[] {1, window.strideHeight(), window.strideWidth(), 1});
    if (same) {
      return tf.nn.maxPool(input, size, strides, "SAME");
    }
    Operand<TFloat32> padded = Padding.pad(tf, input, window, -Float.MAX_VALUE);
    return tf.nn.maxPool(padded, size, strides, "VALID");
  }

  static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> input, Window window) {
    return tf.nn.avgPool(
        Padding.pad(tf, input, window, 0f),
        List.of(1L, (long) window.kernelHeight(), (long) window.kernelWidth(), 1L),
        List.of(1L, (long) window.strideHeight(), (long) window.strideWidth(), 1L),
        "VALID");
  }

  static Operand<TFloat32> mean(
      Ops tf, Operand<TFloat32> input, Window window, int overhangBottom, int overhangRight) {
    if (!MapSize.isKnown(input)) {
      return tf.math.div(
          mean(tf, input, window), counted(tf, input, window, overhangBottom, overhangRight));
    }
    int height = Math.toIntExact(input.shape().get(1));
    int width = Math.toIntExact(input.shape().get(2));
    float[][] share = Padding.shareOfWindow(window, height, width, overhangBottom, overhangRight);
    int[] shape = {1, share.length, share[0].length, 1};
    Operand<TFloat32> counted = tf.reshape(tf.constant(share), tf.constant(shape));
    return tf.math.div(mean(tf, input, window), counted);
  }

  /** The share of each window that counts: the mean of ones, and of zeros where nothing counts. */
  private static Operand<TFloat32> counted(
      Ops tf, Operand<TFloat32> input, Window window, int overhangBottom, int overhangRight) {
    Operand<TInt32> counting =
        MapSize.plus(
            tf,
            input,
            window.padTop() + window.padBottom() - overhangBottom,
            window.padLeft() + window.padRight() - overhangRight);
    Operand<TInt32> shape = tf.concat(List.of(tf.array(1), counting, tf.array(1)), tf.constant(0));
    Window overhang = window.pad(0, overhangBottom, 0, overhangRight);
    return mean(tf, tf.fill(shape, tf.constant(1f)), overhang);
  }

  static Operand<TFloat32> meanOfMap(Ops tf, Operand<TFloat32> input) {
    return tf.math.mean(input, rowsAndColumns(tf));
  }

  static Operand<TFloat32> maxOfMap(Ops tf, Operand<TFloat32> input) {
    return tf.reduceMax(input, rowsAndColumns(tf));
  }

  private static Operand<TInt32> rowsAndColumns(Ops tf) {
    return tf.array(1, 2);
  }
}
