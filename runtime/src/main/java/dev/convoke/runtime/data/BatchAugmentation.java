package dev.convoke.runtime.data;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.runtime.graph.Seeds;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ImageProjectiveTransformV3;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Random changes of a whole batch of standardised images at once.
 *
 * <p>Every change is a mapping of output pixels to input pixels by whole numbers, so it copies
 * pixels and never mixes them; what comes from outside the image is zero, the mean colour. Each
 * image has its own draw, a function of the run's seed, the step and the place in the batch.
 */
final class BatchAugmentation {

  private final List<Augmentation> plans;
  private final long seed;

  BatchAugmentation(List<Augmentation> plans, long seed) {
    this.plans = List.copyOf(plans);
    this.seed = seed;
  }

  /**
   * Adds the changes to a graph.
   *
   * @param images {@code [batch, height, width, channels]}, standardised
   * @param shape of the images, all sizes known
   * @param step scalar, steps done since the beginning of the run
   */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> images, Shape shape, Operand<TInt64> step) {
    Operand<TFloat32> changed = images;
    for (int i = 0; i < plans.size(); i++) {
      Draw draw = new Draw(tf, shape.get(0), seed ^ Seeds.of("augmentation/" + i), step);
      changed = transform(tf, changed, shape, mapping(tf, plans.get(i), shape, draw));
    }
    return changed;
  }

  private static Mapping mapping(Ops tf, Augmentation plan, Shape shape, Draw draw) {
    if (plan instanceof PadAndCrop crop) {
      // The output pixel x shows the input pixel x + offset, offset in -padding .. padding.
      Operand<TFloat32> one = tf.fill(draw.size(), tf.constant(1f));
      return new Mapping(
          one,
          draw.integers(-crop.padding(), crop.padding()),
          draw.integers(-crop.padding(), crop.padding()));
    }
    if (plan instanceof HorizontalFlip) {
      // The output pixel x shows the input pixel x, or -x + (width - 1).
      Operand<TFloat32> flipped = draw.integers(0, 1);
      Operand<TFloat32> direction =
          tf.math.sub(tf.constant(1f), tf.math.mul(flipped, tf.constant(2f)));
      Operand<TFloat32> offset = tf.math.mul(flipped, tf.constant((float) (shape.get(2) - 1)));
      return new Mapping(direction, offset, tf.fill(draw.size(), tf.constant(0f)));
    }
    throw new IllegalStateException("internal error: no operation for " + plan);
  }

  private static Operand<TFloat32> transform(
      Ops tf, Operand<TFloat32> images, Shape shape, Mapping mapping) {
    Operand<TFloat32> zero = tf.zerosLike(mapping.direction());
    Operand<TFloat32> one = tf.fill(tf.constant(new long[] {shape.get(0)}), tf.constant(1f));
    // input x = a0 x + a1 y + a2, input y = b0 x + b1 y + b2, no perspective
    Operand<TFloat32> rows =
        tf.stack(
            List.of(
                mapping.direction(),
                zero,
                mapping.offsetX(),
                zero,
                one,
                mapping.offsetY(),
                zero,
                zero),
            org.tensorflow.op.core.Stack.axis(1L));
    Operand<TInt32> size = tf.constant(new int[] {(int) shape.get(1), (int) shape.get(2)});
    return tf.image.imageProjectiveTransformV3(
        images,
        rows,
        size,
        tf.constant(0f),
        "NEAREST",
        ImageProjectiveTransformV3.fillMode("CONSTANT"));
  }

  /**
   * Where output pixels come from, one number an image: {@code (direction * x + offsetX, y +
   * offsetY)}.
   */
  private record Mapping(
      Operand<TFloat32> direction, Operand<TFloat32> offsetX, Operand<TFloat32> offsetY) {}

  /** Random numbers for one change of one batch. */
  private static final class Draw {
    private final Ops tf;
    private final long batch;
    private final long seed;
    private final Operand<TInt64> step;
    private int draws;

    Draw(Ops tf, long batch, long seed, Operand<TInt64> step) {
      this.tf = tf;
      this.batch = batch;
      this.seed = seed;
      this.step = step;
    }

    Operand<TInt64> size() {
      return tf.constant(new long[] {batch});
    }

    /** One whole number an image, both limits included. */
    Operand<TFloat32> integers(int from, int to) {
      Operand<TInt64> key = tf.stack(List.of(tf.constant(Seeds.mix(seed + draws++)), step));
      return tf.dtypes.cast(
          tf.random.statelessRandomUniformInt(size(), key, tf.constant(from), tf.constant(to + 1)),
          TFloat32.class);
    }
  }
}
