package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation.RandomErasing;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Fills a rectangle of some images with the mean colour. As in torchvision, ten rectangles are
 * drawn, the logarithm of their aspect evenly distributed, and the first that is lower and narrower
 * than the image is filled; where none is, the image stays as it is.
 */
final class RandomErasingStage implements ImageStage, BatchStage {

  private static final int ATTEMPTS = 10;

  private final RandomErasing form;
  private final float[] mean;

  RandomErasingStage(RandomErasing form, TrainingImages images) {
    this.form = form;
    this.mean = images.meanArray();
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TFloat32> size = Sizes.floats(tf, Sizes.of(tf, image));
    Operand<TBool> erased =
        erased(
            tf,
            draws,
            tf.gather(size, tf.constant(0), tf.constant(0)),
            tf.gather(size, tf.constant(1), tf.constant(0)));
    return tf.select(tf.squeeze(erased, Squeeze.axis(List.of(0L))), tf.constant(mean), image);
  }

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    Operand<TFloat32> images = batch.images();
    Operand<TBool> erased =
        erased(
            tf,
            draws,
            tf.constant((float) images.shape().get(1)),
            tf.constant((float) images.shape().get(2)));
    return batch.withImages(tf.select(erased, tf.constant(0f), images));
  }

  /**
   * Which pixels are filled.
   *
   * @return {@code [images, rows, columns, 1]}
   */
  private Operand<TBool> erased(
      Ops tf, Draws draws, Operand<TFloat32> rows, Operand<TFloat32> columns) {
    Operand<TBool> isErased =
        tf.math.less(draws.uniform(), tf.constant((float) form.probability()));
    Operand<TFloat32> zero = tf.constant(0f);
    Operand<TFloat32> high = zero;
    Operand<TFloat32> wide = zero;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      DrawnSides drawn =
          DrawnSides.of(
              tf,
              draws,
              tf.math.mul(rows, columns),
              form.minArea(),
              form.maxArea(),
              form.minAspect(),
              form.maxAspect());
      Operand<TBool> isFirst =
          tf.math.logicalAnd(
              tf.math.equal(tf.math.mul(high, wide), zero),
              tf.math.logicalAnd(
                  tf.math.less(drawn.first(), rows), tf.math.less(drawn.second(), columns)));
      high = tf.select(isFirst, drawn.first(), high);
      wide = tf.select(isFirst, drawn.second(), wide);
    }
    return tf.math.logicalAnd(
        tf.reshape(isErased, tf.constant(new int[] {-1, 1, 1, 1})),
        Rectangles.inside(
            tf,
            Sizes.begin(tf, draws.uniform(), rows, high),
            high,
            rows,
            Sizes.begin(tf, draws.uniform(), columns, wide),
            wide,
            columns));
  }
}
