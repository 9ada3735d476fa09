package dev.convoke.runtime.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Normalisations without moving statistics: each image by itself, alike in both towers. */
final class Normalisations {

  private Normalisations() {}

  /**
   * Each position over its channels (Ba, Kiros and Hinton 2016, arXiv 1607.06450).
   *
   * @param input {@code [batch, …, channels]}
   * @param gamma scale, {@code [channels]}
   * @param beta shift, {@code [channels]}
   * @param epsilon added to the variance
   */
  static Operand<TFloat32> layerNorm(
      Ops tf,
      Operand<TFloat32> input,
      Operand<TFloat32> gamma,
      Operand<TFloat32> beta,
      float epsilon) {
    Operand<TFloat32> normalised = normalise(tf, input, tf.array(-1), epsilon);
    return tf.math.add(tf.math.mul(normalised, gamma), beta);
  }

  /**
   * Each image over groups of channels (Wu and He 2018, arXiv 1803.08494).
   *
   * @param input {@code [batch, height, width, channels]}
   * @param groups divides the channels
   */
  static Operand<TFloat32> groupNorm(
      Ops tf,
      Operand<TFloat32> input,
      Operand<TFloat32> gamma,
      Operand<TFloat32> beta,
      int groups,
      float epsilon) {
    int channels = Math.toIntExact(input.shape().get(3));
    Operand<TFloat32> grouped =
        tf.reshape(input, MapSize.inARow(tf, input, groups, channels / groups));
    Operand<TFloat32> normalised = normalise(tf, grouped, tf.array(1, 3), epsilon);
    Operand<TFloat32> map = tf.reshape(normalised, MapSize.shape(tf, input));
    return tf.math.add(tf.math.mul(map, gamma), beta);
  }

  /**
   * {@code x / (k + α·Σ x²)^β}, summed over neighbouring channels (Krizhevsky, Sutskever and Hinton
   * 2012, section 3.3). Written out, because the C++ gradient of TensorFlow's {@code LRN} forgets
   * its attributes and answers for radius 5, k = 1, α = 1 and β = 0.5.
   *
   * @param input {@code [batch, height, width, channels]}
   * @param size channels summed over, odd
   */
  static Operand<TFloat32> localResponseNorm(
      Ops tf, Operand<TFloat32> input, int size, float k, float alpha, float beta) {
    int channels = Math.toIntExact(input.shape().get(3));
    int radius = size / 2;
    int[][] beside = {{0, 0}, {0, 0}, {radius, radius}, {0, 0}};
    // Channels become the columns of an image, so that a pool can sum over neighbours.
    Operand<TFloat32> squares =
        tf.reshape(tf.math.square(input), MapSize.inARow(tf, input, channels, 1));
    Operand<TFloat32> mean =
        tf.nn.avgPool(
            tf.pad(squares, tf.constant(beside), tf.constant(0f)),
            List.of(1L, 1L, (long) size, 1L),
            List.of(1L, 1L, 1L, 1L),
            "VALID");
    Operand<TFloat32> base =
        tf.math.add(tf.math.mul(mean, tf.constant(alpha * size)), tf.constant(k));
    Operand<TFloat32> scale = tf.math.pow(base, tf.constant(-beta));
    return tf.math.mul(input, tf.reshape(scale, MapSize.shape(tf, input)));
  }

  private static Operand<TFloat32> normalise(
      Ops tf, Operand<TFloat32> input, Operand<TInt32> axes, float epsilon) {
    Operand<TFloat32> mean = tf.math.mean(input, axes, Mean.keepDims(true));
    Operand<TFloat32> centred = tf.math.sub(input, mean);
    Operand<TFloat32> variance = tf.math.mean(tf.math.square(centred), axes, Mean.keepDims(true));
    return tf.math.mul(centred, tf.math.rsqrt(tf.math.add(variance, tf.constant(epsilon))));
  }
}
