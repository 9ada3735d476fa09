package dev.convoke.runtime.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.types.TFloat32;

/**
 * How a convolution is computed: the one place that decides it, for every layer.
 *
 * <p>Today {@code Conv2D}, whose gradient is missing for explicit padding: it pads by itself where
 * that gives the same numbers, else zeros are put around the image first.
 */
final class Convolution {

  private Convolution() {}

  /**
   * Convolves.
   *
   * @param input {@code [batch, height, width, channels]}
   * @param kernel {@code [height, width, channels / groups, filters]}
   */
  static Operand<TFloat32> apply(
      Ops tf, Operand<TFloat32> input, Operand<TFloat32> kernel, Window window) {
    List<Long> strides = List.of(1L, (long) window.strideHeight(), (long) window.strideWidth(), 1L);
    Conv2d.Options dilations =
        Conv2d.dilations(1L, (long) window.dilationHeight(), (long) window.dilationWidth(), 1L);
    if (Padding.isSame(window, input.shape())) {
      return tf.nn.conv2d(input, kernel, strides, "SAME", dilations);
    }
    Operand<TFloat32> padded = Padding.pad(tf, input, window, 0f);
    return tf.nn.conv2d(padded, kernel, strides, "VALID", dilations);
  }
}
