package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Mirrors each image with probability one half.
 *
 * @param alternating whether an image is mirrored in every other epoch, and only the first of them
 *     is drawn
 */
record HorizontalFlipStage(boolean alternating) implements ImageStage, BatchStage {

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    // Only a flipped image has its columns reversed: reversing no axis changes nothing.
    Operand<TInt32> flipped = tf.dtypes.cast(flipped(draws), TInt32.class);
    Operand<TInt32> axes = tf.fill(tf.expandDims(flipped, tf.constant(0)), tf.constant(1));
    return tf.reverse(image, axes);
  }

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    Shape shape = batch.images().shape();
    Operand<TBool> flipped = tf.math.greater(flipped(draws), tf.constant(0f));
    // Three axes: for these, and three channels, TensorFlow copies row by row, twice as fast.
    Operand<TFloat32> rows =
        tf.reshape(batch.images(), tf.constant(Shape.of(-1, shape.get(2), shape.get(3))));
    Operand<TFloat32> mirrored =
        tf.reshape(tf.reverse(rows, tf.constant(new int[] {1})), tf.constant(shape));
    return batch.withImages(ofEach(tf, flipped, mirrored, batch.images()));
  }

  /**
   * Each image of one batch or of the other. The operation of TensorFlow Java asks for each pixel,
   * which takes four times as long as mirroring; this one copies whole images.
   */
  private static Operand<TFloat32> ofEach(
      Ops tf, Operand<TBool> which, Operand<TFloat32> then, Operand<TFloat32> otherwise) {
    OperationBuilder select = tf.scope().opBuilder("Select", "Select");
    select.addInput(which.asOutput()).addInput(then.asOutput()).addInput(otherwise.asOutput());
    return select.build().output(0);
  }

  /** 1 where an image is mirrored, 0 where it is not. */
  private Operand<TFloat32> flipped(Draws draws) {
    return alternating ? draws.alternating() : draws.integers(0, 1);
  }
}
