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
    return new Normal((float) Math.sqrt(2.0 / fanIn));
  }

  /** Uniform with the variance of {@link #heNormal}: in ±sqrt(6 / fanIn). */
  static Initializer heUniform(long fanIn) {
    return new Uniform((float) Math.sqrt(6.0 / fanIn));
  }

  /**
   * Glorot and Bengio 2010, equation 12: normal with variance {@code 2 / (fanIn + fanOut)}, not
   * truncated.
   *
   * @param fanIn inputs of one output unit
   * @param fanOut outputs that one input unit reaches
   */
  static Initializer glorotNormal(long fanIn, long fanOut) {
    return new Normal((float) Math.sqrt(2.0 / (fanIn + fanOut)));
  }

  /**
   * Glorot and Bengio 2010, equation 16: uniform in ±sqrt(6 / (fanIn + fanOut)).
   *
   * @param fanIn inputs of one output unit
   * @param fanOut outputs that one input unit reaches
   */
  static Initializer glorotUniform(long fanIn, long fanOut) {
    return new Uniform((float) Math.sqrt(6.0 / (fanIn + fanOut)));
  }

  /**
   * LeCun et al. 1998, "Efficient BackProp", equation 16: normal with variance {@code 1 / fanIn},
   * not truncated.
   */
  static Initializer lecunNormal(long fanIn) {
    return new Normal((float) Math.sqrt(1.0 / fanIn));
  }

  /** Uniform with the variance of {@link #lecunNormal}: in ±sqrt(3 / fanIn). */
  static Initializer lecunUniform(long fanIn) {
    return new Uniform((float) Math.sqrt(3.0 / fanIn));
  }

  /** Normal with mean 0. */
  static Initializer normal(float deviation) {
    return new Normal(deviation);
  }

  /**
   * Normal with mean 0, drawn anew beyond two deviations, as Keras' {@code TruncatedNormal}.
   *
   * @param deviation before the truncation, which leaves 0.87962566 of it
   */
  static Initializer truncatedNormal(float deviation) {
    return new TruncatedNormal(deviation);
  }

  /** Uniform between {@code -limit} and {@code limit}. */
  static Initializer uniform(float limit) {
    return new Uniform(limit);
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

  /** Every number times a factor. */
  default Initializer times(float factor) {
    return new Scaled(this, factor);
  }

  /** See {@link Initializer#normal}. */
  record Normal(float deviation) implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      return tf.math.mul(
          tf.random.statelessRandomNormal(tf.constant(shape), seed), tf.constant(deviation));
    }
  }

  /** See {@link Initializer#truncatedNormal}. */
  record TruncatedNormal(float deviation) implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      return tf.math.mul(
          tf.random.statelessTruncatedNormal(tf.constant(shape), seed), tf.constant(deviation));
    }
  }

  /** See {@link Initializer#uniform}. */
  record Uniform(float limit) implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      Operand<TFloat32> unit = tf.random.statelessRandomUniform(tf.constant(shape), seed);
      return tf.math.sub(tf.math.mul(unit, tf.constant(2 * limit)), tf.constant(limit));
    }
  }

  /** See {@link Initializer#times}. */
  record Scaled(Initializer initializer, float factor) implements Initializer {
    @Override
    public Operand<TFloat32> value(Ops tf, Shape shape, Operand<TInt64> seed) {
      return tf.math.mul(initializer.value(tf, shape, seed), tf.constant(factor));
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
