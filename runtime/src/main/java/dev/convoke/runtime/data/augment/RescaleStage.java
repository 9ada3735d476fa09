package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.data.picture.Rescaling;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Rescales a picture, keeping its aspect, to a shorter side that is drawn from a range. A crop that
 * stands directly behind it does both at once (see {@link RandomCropStage#behind}).
 *
 * @param min least shorter side, in pixels
 * @param max largest
 * @param height rows of the network's input
 * @param width columns of it
 */
record RescaleStage(int min, int max, int height, int width) implements ImageStage {

  @Override
  public boolean choosesPart() {
    return true;
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TInt32> rescaled = rescaledSize(tf, image, draws);
    return Rescaling.apply(
        tf,
        image,
        rescaled,
        Sizes.ratio(tf, rescaled, Sizes.of(tf, image)),
        tf.constant(new float[] {0, 0}));
  }

  /** Rows and columns behind the rescaling, {@code [2]}. */
  Operand<TInt32> rescaledSize(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TInt32> side = tf.dtypes.cast(draws.integers(min, max), TInt32.class);
    return PictureView.covering(tf, Sizes.of(tf, image), height, width, side);
  }
}
