package dev.convoke.runtime.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;

/** Activations that TensorFlow has no operation for, or only one with an awkward call. */
final class Activations {

  private Activations() {}

  /** {@code x} for x > 0, else {@code slope·x} (Maas, Hannun and Ng 2013). */
  static Operand<TFloat32> leakyRelu(Ops tf, Operand<TFloat32> input, float slope) {
    return tf.nn.leakyRelu(input, LeakyRelu.alpha(slope));
  }

  /**
   * {@code x} for x > 0, else {@code slope·x} (He et al. 2015, arXiv 1502.01852).
   *
   * @param slope {@code [channels]}
   */
  static Operand<TFloat32> prelu(Ops tf, Operand<TFloat32> input, Operand<TFloat32> slope) {
    Operand<TFloat32> below = tf.nn.relu(tf.math.neg(input));
    return tf.math.sub(tf.nn.relu(input), tf.math.mul(below, slope));
  }

  /** {@code x·Φ(x)}, exact (Hendrycks and Gimpel 2016, arXiv 1606.08415). */
  static Operand<TFloat32> gelu(Ops tf, Operand<TFloat32> input) {
    Operand<TFloat32> scaled = tf.math.mul(input, tf.constant((float) Math.sqrt(0.5)));
    Operand<TFloat32> twiceShare = tf.math.add(tf.math.erf(scaled), tf.constant(1f));
    return tf.math.mul(tf.math.mul(input, tf.constant(0.5f)), twiceShare);
  }

  /** {@code x·sigmoid(x)} (Ramachandran, Zoph and Le 2017, arXiv 1710.05941). */
  static Operand<TFloat32> silu(Ops tf, Operand<TFloat32> input) {
    return tf.math.mul(input, tf.math.sigmoid(input));
  }

  /** {@code x·min(max(x + 3, 0), 6) / 6} (Howard et al. 2019, arXiv 1905.02244). */
  static Operand<TFloat32> hardSwish(Ops tf, Operand<TFloat32> input) {
    Operand<TFloat32> gate = tf.nn.relu6(tf.math.add(input, tf.constant(3f)));
    return tf.math.mul(input, tf.math.mul(gate, tf.constant(1f / 6)));
  }

  /**
   * The hyperbolic tangent. Behind a convolution and a batch normalisation, TensorFlow 2.18 with
   * oneDNN would join a bare one with them into an operation that it has not got; a maximum that
   * changes nothing keeps them apart.
   */
  static Operand<TFloat32> tanh(Ops tf, Operand<TFloat32> input) {
    return tf.math.tanh(tf.math.maximum(input, tf.constant(-Float.MAX_VALUE)));
  }
}
