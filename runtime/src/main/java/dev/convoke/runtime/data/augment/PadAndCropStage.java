package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Pads with the mean colour and crops the old size at a random place of each image. */
final class PadAndCropStage implements BatchStage {

  private final int padding;

  PadAndCropStage(PadAndCrop form) {
    this.padding = form.padding();
  }

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    // The output pixel x shows the input pixel x + offset, offset in -padding .. padding.
    Operand<TFloat32> offsetX = draws.integers(-padding, padding);
    Operand<TFloat32> offsetY = draws.integers(-padding, padding);
    Operand<TFloat32> forward = tf.onesLike(offsetX);
    return batch.withImages(new PixelMapping(forward, offsetX, offsetY).apply(tf, batch.images()));
  }
}
