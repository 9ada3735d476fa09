package dev.convoke.runtime.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * How a convolution is computed: the one place that decides it, for every layer.
 *
 * <p>Today {@code Conv2D}, around three holes in its gradients. Explicit padding has none, so the
 * operation pads by itself where that gives the same numbers, else zeros are put around the image
 * first. Dilation is forgotten, which gives wrong gradients (SAME) or an abort of the process
 * (VALID with oneDNN), so a dilated kernel is written out with its zeros. Groups have one only with
 * oneDNN or on a GPU, so each group is a convolution of its own.
 */
final class Convolution {

  private static final int VECTOR = 2;

  private Convolution() {}

  /**
   * Convolves.
   *
   * @param input {@code [batch, height, width, channels]}
   * @param kernel {@code [height, width, channels / groups, filters]}
   * @param same whether TensorFlow's SAME pads as the window says
   */
  static Operand<TFloat32> apply(
      Ops tf, Operand<TFloat32> input, Operand<TFloat32> kernel, Window window, boolean same) {
    Operand<TFloat32> images = same ? input : Padding.pad(tf, input, window, 0f);
    Operand<TFloat32> filters = withZeros(tf, kernel, window);
    List<Long> strides = List.of(1L, (long) window.strideHeight(), (long) window.strideWidth(), 1L);
    String padding = same ? "SAME" : "VALID";
    long groups = input.shape().get(3) / kernel.shape().get(2);
    if (groups == 1) {
      return tf.nn.conv2d(images, filters, strides, padding);
    }
    Operand<TInt32> channelAxis = tf.constant(3);
    List<Output<TFloat32>> imageGroups = tf.split(channelAxis, images, groups).output();
    List<Output<TFloat32>> filterGroups = tf.split(channelAxis, filters, groups).output();
    List<Operand<TFloat32>> outputs = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      outputs.add(tf.nn.conv2d(imageGroups.get(i), filterGroups.get(i), strides, padding));
    }
    return tf.concat(outputs, channelAxis);
  }

  /**
   * Convolves each channel by itself.
   *
   * @param input {@code [batch, height, width, channels]}
   * @param kernel {@code [height, width, channels, multiplier]}
   * @param window not dilated, with one stride
   * @param same whether TensorFlow's SAME pads as the window says
   */
  static Operand<TFloat32> depthwise(
      Ops tf, Operand<TFloat32> input, Operand<TFloat32> kernel, Window window, boolean same) {
    Operand<TFloat32> images = same ? input : Padding.pad(tf, input, window, 0f);
    List<Long> strides = List.of(1L, (long) window.strideHeight(), (long) window.strideWidth(), 1L);
    return tf.nn.depthwiseConv2dNative(images, kernel, strides, same ? "SAME" : "VALID");
  }

  /**
   * A dense layer: of vectors a product of matrices, of a map of vectors a convolution of one
   * pixel.
   *
   * @param kernel {@code [features, units]}
   */
  static Operand<TFloat32> dense(Ops tf, Operand<TFloat32> input, Operand<TFloat32> kernel) {
    if (input.shape().numDimensions() == VECTOR) {
      return tf.linalg.matMul(input, kernel);
    }
    Operand<TFloat32> pixel = tf.expandDims(tf.expandDims(kernel, tf.constant(0)), tf.constant(0));
    return tf.nn.conv2d(input, pixel, List.of(1L, 1L, 1L, 1L), "VALID");
  }

  /** Puts {@code dilation - 1} zeros between the rows and the columns of a kernel. */
  private static Operand<TFloat32> withZeros(Ops tf, Operand<TFloat32> kernel, Window window) {
    int rows = window.dilationHeight();
    int columns = window.dilationWidth();
    if (rows == 1 && columns == 1) {
      return kernel;
    }
    Shape shape = kernel.shape();
    int height = (int) shape.get(0);
    int width = (int) shape.get(1);
    int depth = (int) shape.get(2);
    int filters = (int) shape.get(3);
    // Every row and column becomes a cell of its own, which is then filled up with zeros.
    Operand<TFloat32> cells =
        tf.reshape(kernel, tf.constant(new int[] {height, 1, width, 1, depth, filters}));
    int[][] fill = {{0, 0}, {0, rows - 1}, {0, 0}, {0, columns - 1}, {0, 0}, {0, 0}};
    Operand<TFloat32> filled = tf.pad(cells, tf.constant(fill), tf.constant(0f));
    Operand<TFloat32> joined =
        tf.reshape(filled, tf.constant(new int[] {height * rows, width * columns, depth, filters}));
    return tf.slice(
        joined,
        tf.constant(new int[4]),
        tf.constant(new int[] {window.extentHeight(), window.extentWidth(), depth, filters}));
  }
}
