package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.data.picture.Rescaling;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Rescales a picture to a fixed size, whatever its aspect.
 *
 * @param height rows, in pixels
 * @param width columns, in pixels
 */
record ResizeStage(int height, int width) implements ImageStage {

  @Override
  public boolean choosesPart() {
    return true;
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TInt32> size = tf.constant(new int[] {height, width});
    return Rescaling.apply(
        tf,
        image,
        size,
        Sizes.ratio(tf, size, Sizes.of(tf, image)),
        tf.constant(new float[] {0, 0}));
  }
}
