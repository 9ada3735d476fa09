package dev.convoke.runtime.data.augment;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.image.ImageProjectiveTransformV3;
import org.tensorflow.types.TFloat32;

/**
 * Where the pixels of an image come from, by whole numbers: the output pixel {@code (x, y)} shows
 * the input pixel {@code (x + offsetX, y + offsetY)}. So pixels are copied and never mixed; what
 * comes from outside the image is zero, the mean colour.
 *
 * @param offsetX {@code [batch]}
 * @param offsetY {@code [batch]}
 */
record PixelMapping(Operand<TFloat32> offsetX, Operand<TFloat32> offsetY) {

  /** Moves the pixels of a batch. */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> images) {
    Shape shape = images.shape();
    Operand<TFloat32> zero = tf.zerosLike(offsetX);
    Operand<TFloat32> one = tf.fill(tf.constant(new long[] {shape.get(0)}), tf.constant(1f));
    // input x = a0 x + a1 y + a2, input y = b0 x + b1 y + b2, no perspective
    Operand<TFloat32> rows =
        tf.stack(List.of(one, zero, offsetX, zero, one, offsetY, zero, zero), Stack.axis(1L));
    return tf.image.imageProjectiveTransformV3(
        images,
        rows,
        tf.constant(new int[] {(int) shape.get(1), (int) shape.get(2)}),
        tf.constant(0f),
        "NEAREST",
        ImageProjectiveTransformV3.fillMode("CONSTANT"));
  }
}
