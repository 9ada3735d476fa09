package dev.convoke.runtime.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How several values become one. */
final class Merging {

  private static final int VECTOR = 2;

  private Merging() {}

  static Operand<TFloat32> add(
      Ops tf, Operand<TFloat32> first, Operand<TFloat32> second, List<Operand<TFloat32>> more) {
    if (more.isEmpty()) {
      return tf.math.add(first, second);
    }
    List<Operand<TFloat32>> all = new ArrayList<>(List.of(first, second));
    all.addAll(more);
    return tf.math.addN(all);
  }

  /** A product of products, two at a time. */
  static Operand<TFloat32> multiply(Ops tf, Operand<TFloat32> first, List<Operand<TFloat32>> more) {
    Operand<TFloat32> product = first;
    for (Operand<TFloat32> factor : more) {
      product = tf.math.mul(product, factor);
    }
    return product;
  }

  /**
   * A value of the same shape, which a fully convolutional tower only knows when it runs:
   * TensorFlow would repeat one that has a single row or column, and say nothing.
   */
  static Operand<TFloat32> alike(
      Ops tf, String step, Operand<TFloat32> first, Operand<TFloat32> other) {
    requireOneKind(step, first, other);
    return tf.reshape(other, tf.shape(first));
  }

  /** Refuses a vector of a whole image beside one at each place of it. */
  static void requireOneKind(String step, Operand<TFloat32> first, Operand<TFloat32> other) {
    if (first.shape().numDimensions() != other.shape().numDimensions()) {
      throw new FixedSizeException(
          step, "it joins one vector of an image with a vector at each place of the image");
    }
  }

  /** Channels are the last axis. */
  static Operand<TFloat32> concat(Ops tf, List<Operand<TFloat32>> inputs) {
    int channelAxis = inputs.get(0).shape().numDimensions() - 1;
    return tf.concat(inputs, tf.constant(channelAxis));
  }

  /** Multiplies each channel of a map by a number of each image. */
  static Operand<TFloat32> scaleChannels(
      Ops tf, String step, Operand<TFloat32> input, Operand<TFloat32> weights) {
    if (weights.shape().numDimensions() != VECTOR) {
      throw new FixedSizeException(step, "its weights are those of each place of an image");
    }
    int channels = Math.toIntExact(input.shape().get(3));
    return tf.math.mul(input, tf.reshape(weights, tf.array(-1, 1, 1, channels)));
  }
}
