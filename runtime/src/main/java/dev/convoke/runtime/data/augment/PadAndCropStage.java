package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Pads with the mean colour and crops the old size at a random place of each image. */
final class PadAndCropStage implements ImageStage, BatchStage {

  private final int padding;
  private final float[] mean;

  PadAndCropStage(PadAndCrop form, TrainingImages images) {
    this.padding = form.padding();
    this.mean = images.meanArray();
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TInt32> column = begin(tf, draws);
    Operand<TInt32> row = begin(tf, draws);
    // Behind the standardisation the mean colour is 0, and before it the mean itself.
    Operand<TFloat32> around =
        tf.pad(
            tf.math.sub(image, mean(tf)),
            tf.constant(new int[][] {{padding, padding}, {padding, padding}, {0, 0}}),
            tf.constant(0f));
    Operand<TFloat32> cropped =
        tf.slice(
            around, tf.stack(List.of(row, column, tf.constant(0))), tf.shape(image, TInt32.class));
    return tf.math.add(cropped, mean(tf));
  }

  private Operand<TInt32> begin(Ops tf, Draws draws) {
    return tf.dtypes.cast(draws.integers(0, 2 * padding), TInt32.class);
  }

  private Operand<TFloat32> mean(Ops tf) {
    return tf.constant(mean);
  }

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    // The output pixel x shows the input pixel x + offset, offset in -padding .. padding.
    Operand<TFloat32> offsetX = draws.integers(-padding, padding);
    Operand<TFloat32> offsetY = draws.integers(-padding, padding);
    return batch.withImages(new PixelMapping(offsetX, offsetY).apply(tf, batch.images()));
  }
}
