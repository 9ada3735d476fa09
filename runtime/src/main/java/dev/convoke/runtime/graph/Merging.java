package dev.convoke.runtime.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How several values become one.
 *
 * @param step its path
 * @param fullyConvolutional whether sizes of maps are only known when the graph runs
 */
record Merging(Ops tf, String step, boolean fullyConvolutional) {

  private static final int VECTOR = 2;

  Operand<TFloat32> add(
      Operand<TFloat32> first, Operand<TFloat32> second, List<Operand<TFloat32>> more) {
    if (more.isEmpty()) {
      return tf.math.add(first, like(first, second));
    }
    List<Operand<TFloat32>> all = new ArrayList<>(List.of(first, like(first, second)));
    more.forEach(other -> all.add(like(first, other)));
    return tf.math.addN(all);
  }

  /** A product of products, two at a time. */
  Operand<TFloat32> multiply(Operand<TFloat32> first, List<Operand<TFloat32>> more) {
    Operand<TFloat32> product = first;
    for (Operand<TFloat32> factor : more) {
      product = tf.math.mul(product, like(first, factor));
    }
    return product;
  }

  Operand<TFloat32> highway(
      Operand<TFloat32> carried, Operand<TFloat32> transformed, Operand<TFloat32> gate) {
    Operand<TFloat32> change = tf.math.sub(like(carried, transformed), carried);
    return tf.math.add(carried, tf.math.mul(like(carried, gate), change));
  }

  /** Channels are the last axis. */
  Operand<TFloat32> concat(List<Operand<TFloat32>> inputs) {
    inputs.forEach(input -> requireOneKind(inputs.get(0), input));
    int channelAxis = inputs.get(0).shape().numDimensions() - 1;
    return tf.concat(inputs, tf.constant(channelAxis));
  }

  /** Multiplies each channel of a map by a number of each image. */
  Operand<TFloat32> scaleChannels(Operand<TFloat32> input, Operand<TFloat32> weights) {
    if (weights.shape().numDimensions() != VECTOR) {
      throw new FixedSizeException(step, "its weights are those of each place of an image");
    }
    int channels = Math.toIntExact(input.shape().get(3));
    return tf.math.mul(input, tf.reshape(weights, tf.array(-1, 1, 1, channels)));
  }

  /**
   * A value of the shape of another, or one number a channel. Where sizes are not known, TensorFlow
   * would repeat a map that has a single row or column, and say nothing; reshaping refuses it.
   */
  private Operand<TFloat32> like(Operand<TFloat32> first, Operand<TFloat32> other) {
    boolean isOfChannels = other.shape().numDimensions() == 1;
    if (!fullyConvolutional || isOfChannels) {
      return other;
    }
    requireOneKind(first, other);
    return tf.reshape(other, tf.shape(first));
  }

  /** Refuses a vector of a whole image beside one at each place of it. */
  private void requireOneKind(Operand<TFloat32> first, Operand<TFloat32> other) {
    if (first.shape().numDimensions() != other.shape().numDimensions()) {
      throw new FixedSizeException(
          step, "it joins one vector of an image with a vector at each place of the image");
    }
  }
}
