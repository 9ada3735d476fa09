package dev.convoke.runtime.graph;

import java.util.Arrays;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** The distribution that a variable's first value is drawn from. */
public sealed interface Initializer {

  /**
   * He et al. 2015 (arXiv 1502.01852), section 2.2: normal with variance {@code 2 / fanIn}, not
   * truncated.
   *
   * @param fanIn inputs that one output element sums over: kernel height times width times depth
   */
  static Initializer heNormal(long fanIn) {
    return new HeNormal(fanIn);
  }

  /**
   * Glorot and Bengio 2010, equation 16: uniform in ±sqrt(6 / (fanIn + fanOut)).
   *
   * @param fanIn inputs of one output unit
   * @param fanOut outputs that one input unit reaches
   */
  static Initializer glorotUniform(long fanIn, long fanOut) {
    return new GlorotUniform(fanIn, fanOut);
  }

  /** The same number everywhere. */
  static Initializer constant(float number) {
    return new Constant(number);
  }

  /**
   * The square kernel, {@code [size, size, channels, channels]}, that changes nothing: 1 in the
   * middle from each channel to itself, 0 elsewhere.
   */
  static Initializer dirac() {
    return new Dirac();
  }

  /** All zeros. */
  static Initializer zeros() {
    return new Constant(0f);
  }

  /** All ones. */
  static Initializer ones() {
    return new Constant(1f);
  }

  /**
   * Draws the value.
   *
   * @param seed two numbers that alone determine the value
   */
  Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed);

  /** See {@link Initializer#heNormal}. */
  record HeNormal(long fanIn) implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      float deviation = (float) Math.sqrt(2.0 / fanIn);
      return tf.math.mul(
          tf.random.statelessRandomNormal(tf.constant(shape), seed), tf.constant(deviation));
    }
  }

  /** See {@link Initializer#glorotUniform}. */
  record GlorotUniform(long fanIn, long fanOut) implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      float limit = (float) Math.sqrt(6.0 / (fanIn + fanOut));
      Operand<TFloat32> unit = tf.random.statelessRandomUniform(tf.constant(shape), seed);
      return tf.math.sub(tf.math.mul(unit, tf.constant(2 * limit)), tf.constant(limit));
    }
  }

  /** The same number everywhere. */
  record Constant(float number) implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      return tf.fill(tf.constant(shape), tf.constant(number));
    }
  }

  /** See {@link Initializer#dirac}. */
  record Dirac() implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      int channels = Math.toIntExact(shape.get(2));
      int half = Math.toIntExact(shape.get(0)) / 2;
      float[] ones = new float[channels];
      Arrays.fill(ones, 1);
      Operand<TFloat32> middle =
          tf.reshape(tf.linalg.tensorDiag(tf.constant(ones)), tf.array(1, 1, channels, channels));
      int[][] around = {{half, half}, {half, half}, {0, 0}, {0, 0}};
      return tf.pad(middle, tf.constant(around), tf.constant(0f));
    }
  }
}
