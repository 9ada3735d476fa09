package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.runtime.data.picture.Rescaling;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Cuts out a part of a random area and aspect at a random place and rescales it to the network's
 * input. As in torchvision, ten parts are drawn, the logarithm of their aspect evenly distributed,
 * and one that lies within the picture is taken; where none does, the largest whose aspect is
 * allowed, here at a random place, there in the middle.
 */
final class RandomResizedCropStage implements ImageStage {

  private static final int ATTEMPTS = 10;

  private final RandomResizedCrop form;
  private final int height;
  private final int width;

  RandomResizedCropStage(RandomResizedCrop form, TrainingImages images) {
    this.form = form;
    this.height = images.height();
    this.width = images.width();
  }

  @Override
  public boolean choosesPart() {
    return true;
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TFloat32> size = Sizes.floats(tf, Sizes.of(tf, image));
    Operand<TFloat32> rows = tf.gather(size, tf.constant(0), tf.constant(0));
    Operand<TFloat32> columns = tf.gather(size, tf.constant(1), tf.constant(0));
    Operand<TFloat32> part = largestAllowed(tf, rows, columns);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      part = attempted(tf, rows, columns, draws, part);
    }
    Operand<TInt32> begin = whole(tf, Sizes.begin(tf, size, part, draws));
    Operand<TInt32> extent = whole(tf, part);
    Operand<TFloat32> cut =
        tf.slice(
            image,
            tf.concat(List.of(begin, tf.constant(new int[] {0})), tf.constant(0)),
            tf.concat(List.of(extent, tf.constant(new int[] {-1})), tf.constant(0)));
    Operand<TInt32> input = tf.constant(new int[] {height, width});
    Operand<TFloat32> scale = tf.math.div(tf.dtypes.cast(input, TFloat32.class), part);
    return Rescaling.apply(tf, cut, input, scale, tf.constant(new float[] {0, 0}));
  }

  /** Rows and columns as drawn, where they lie within the picture; else the others. */
  private Operand<TFloat32> attempted(
      Ops tf,
      Operand<TFloat32> rows,
      Operand<TFloat32> columns,
      Draws draws,
      Operand<TFloat32> otherwise) {
    DrawnSides drawn =
        DrawnSides.of(
            tf,
            draws,
            tf.math.mul(rows, columns),
            form.minArea(),
            form.maxArea(),
            form.minAspect(),
            form.maxAspect());
    Operand<TFloat32> wide = drawn.first();
    Operand<TFloat32> high = drawn.second();
    Operand<TFloat32> one = tf.constant(1f);
    return tf.select(
        tf.math.logicalAnd(
            tf.math.logicalAnd(tf.math.lessEqual(wide, columns), tf.math.lessEqual(high, rows)),
            tf.math.logicalAnd(tf.math.greaterEqual(wide, one), tf.math.greaterEqual(high, one))),
        tf.stack(List.of(high, wide)),
        otherwise);
  }

  private Operand<TFloat32> largestAllowed(
      Ops tf, Operand<TFloat32> rows, Operand<TFloat32> columns) {
    Operand<TFloat32> aspect =
        tf.clipByValue(
            tf.math.div(columns, rows),
            tf.constant((float) form.minAspect()),
            tf.constant((float) form.maxAspect()));
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> wide = tf.math.minimum(columns, tf.math.rint(tf.math.mul(rows, aspect)));
    Operand<TFloat32> high = tf.math.minimum(rows, tf.math.rint(tf.math.div(columns, aspect)));
    return tf.stack(List.of(tf.math.maximum(one, high), tf.math.maximum(one, wide)));
  }

  private static Operand<TInt32> whole(Ops tf, Operand<TFloat32> numbers) {
    return tf.dtypes.cast(numbers, TInt32.class);
  }
}
