package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.graph.Seeds;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * Random numbers of one stage: one for each image of a batch, or one for a single image. They are a
 * function of the run's seed, the stage's place in the recipe, the step or the image's position in
 * the run, and how many were asked for before.
 */
public final class Draws {

  private final Ops tf;
  private final Shape shape;
  private final long seed;
  private final Operand<TInt64> moment;
  private int draws;

  private Draws(Ops tf, Shape shape, long seed, int place, Operand<TInt64> moment) {
    this.tf = tf;
    this.shape = shape;
    this.seed = seed ^ Seeds.of("augmentation/" + place);
    this.moment = moment;
  }

  /**
   * The numbers for a batch.
   *
   * @param batch images
   * @param seed of the run
   * @param place of the stage among the recipe's augmentations, counted from 0
   * @param step scalar, steps done since the beginning of the run
   */
  public static Draws ofBatch(Ops tf, long batch, long seed, int place, Operand<TInt64> step) {
    return new Draws(tf, Shape.of(batch), seed, place, step);
  }

  /**
   * The numbers for one image.
   *
   * @param seed of the run
   * @param place of the stage among the recipe's augmentations, counted from 0
   * @param position scalar, images trained on since the beginning of the run
   */
  public static Draws ofImage(Ops tf, long seed, int place, Operand<TInt64> position) {
    return new Draws(tf, Shape.scalar(), seed, place, position);
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

  private Operand<TInt64> size() {
    return tf.constant(shape);
  }

  private Operand<TInt64> nextKey() {
    return tf.stack(List.of(tf.constant(Seeds.mix(seed + draws++)), moment));
  }
}
