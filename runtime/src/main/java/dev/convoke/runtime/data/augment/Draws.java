package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.graph.Seeds;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.random.StatelessRandomGetKeyCounter;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * Random numbers of one stage: one for each image of a batch, or one for a single image. They are a
 * function of the run's seed, the stage's place in the recipe, the step or the image's position in
 * the run, and how many were asked for before.
 */
public final class Draws {

  /** The algorithm by its number: a counter that is encrypted, the same on every machine. */
  private static final int PHILOX = 1;

  private final Ops tf;
  private final Shape shape;
  private final long seed;
  private final Moment moment;
  private int draws;

  private Draws(Ops tf, long seed, Moment moment) {
    this.tf = tf;
    this.shape = moment.images().shape();
    this.seed = seed;
    this.moment = moment;
  }

  /**
   * The numbers of a stage.
   *
   * @param seed of the run
   * @param place of the stage among all of the recipe, counted from 0
   */
  public static Draws of(Ops tf, long seed, int place, Moment moment) {
    return new Draws(tf, seed ^ Seeds.of("augmentation/" + place), moment);
  }

  /**
   * A whole number for each image, all equally probable.
   *
   * @param from smallest
   * @param to largest
   * @return {@code [batch]}, a scalar for a single image
   */
  public Operand<TFloat32> integers(int from, int to) {
    return tf.dtypes.cast(
        tf.random.statelessRandomUniformInt(
            size(), nextKey(), tf.constant(from), tf.constant(to + 1)),
        TFloat32.class);
  }

  /**
   * A number for each image, from 0 inclusive to 1 exclusive.
   *
   * @return {@code [batch]}, a scalar for a single image
   */
  public Operand<TFloat32> uniform() {
    return tf.random.statelessRandomUniform(size(), nextKey(), TFloat32.class);
  }

  /**
   * A number for each image, evenly distributed.
   *
   * @param from inclusive
   * @param to exclusive
   * @return {@code [batch]}, a scalar for a single image
   */
  public Operand<TFloat32> between(double from, double to) {
    return tf.math.add(
        tf.constant((float) from), tf.math.mul(uniform(), tf.constant((float) (to - from))));
  }

  /**
   * A number for each image from the normal distribution of mean 0 and deviation 1.
   *
   * @return {@code [batch]}, a scalar for a single image
   */
  public Operand<TFloat32> normal() {
    return tf.random.statelessRandomNormal(size(), nextKey(), TFloat32.class);
  }

  /**
   * A share for each image, from 0 to 1, from the distribution Beta(α, α).
   *
   * @param alpha α, above 0
   * @return {@code [batch]}, a scalar for a single image
   */
  public Operand<TFloat32> beta(double alpha) {
    // X / (X + Y) with X and Y from Gamma(α), by their logarithms: for a small α both are smaller
    // than any float. Beyond these limits the share is 0 or 1, or one half, to a float's precision.
    double within = Math.min(Math.max(alpha, 1e-30), 1e30);
    return tf.math.sigmoid(tf.math.sub(logOfGamma(within), logOfGamma(within)));
  }

  /** Gamma(α) is Gamma(α + 1) · U^(1/α), where U is even in (0, 1]. */
  private Operand<TFloat32> logOfGamma(double alpha) {
    Operand<TFloat32> even = tf.math.sub(tf.constant(1f), uniform());
    StatelessRandomGetKeyCounter start = tf.random.statelessRandomGetKeyCounter(nextKey());
    Operand<TFloat32> above =
        tf.random.statelessRandomGamma(
            size(),
            start.key(),
            start.counter(),
            tf.constant(PHILOX),
            tf.constant((float) (alpha + 1)));
    return tf.math.add(
        tf.math.log(above), tf.math.div(tf.math.log(even), tf.constant((float) alpha)));
  }

  /**
   * 0 or 1 for each image of the data set: in the first epoch both are equally probable, and in
   * every later one it is the other one of the epoch before.
   *
   * @return {@code [batch]}, a scalar for a single image
   */
  public Operand<TFloat32> alternating() {
    Operand<TInt64> first =
        mixed(tf.math.add(tf.dtypes.cast(moment.images(), TInt64.class), tf.constant(nextSeed())));
    return tf.dtypes.cast(
        tf.math.floorMod(tf.math.add(first, moment.epoch()), tf.constant(2L)), TFloat32.class);
  }

  /** {@link Seeds#mix}, in the graph. */
  private Operand<TInt64> mixed(Operand<TInt64> numbers) {
    Operand<TInt64> mixed = tf.math.add(numbers, tf.constant(0x9e3779b97f4a7c15L));
    mixed = tf.math.mul(folded(mixed, 30), tf.constant(0xbf58476d1ce4e5b9L));
    mixed = tf.math.mul(folded(mixed, 27), tf.constant(0x94d049bb133111ebL));
    return folded(mixed, 31);
  }

  /** {@code numbers ^ (numbers >>> bits)}; TensorFlow's shift brings copies of the sign in. */
  private Operand<TInt64> folded(Operand<TInt64> numbers, int bits) {
    Operand<TInt64> shifted =
        tf.bitwise.bitwiseAnd(
            tf.bitwise.rightShift(numbers, tf.constant((long) bits)), tf.constant(-1L >>> bits));
    return tf.bitwise.bitwiseXor(numbers, shifted);
  }

  private Operand<TInt64> size() {
    return tf.constant(shape);
  }

  private Operand<TInt64> nextKey() {
    return tf.stack(List.of(tf.constant(nextSeed()), moment.number()));
  }

  private long nextSeed() {
    return Seeds.mix(seed + draws++);
  }
}
