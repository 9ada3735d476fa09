package dev.convoke.runtime.data.picture;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * A whole picture, rescaled as {@link PictureView} does it. Of one that is more than {@link
 * #MOST_ASPECT} times as long as it is wide, the middle is seen, so that memory is bounded.
 *
 * @param height rows of the network's input, which the picture covers
 * @param width columns of it
 * @param shorterSide to which the picture is rescaled, in pixels
 * @param mirrored whether the mirrored picture follows
 */
public record WholePicture(int height, int width, int shorterSide, boolean mirrored) {

  /** How long a picture may be that is seen to its ends, in its shorter sides. */
  public static final int MOST_ASPECT = 4;

  /** How many views it gives. */
  public int views() {
    return mirrored ? 2 : 1;
  }

  /**
   * Adds the operations.
   *
   * @param picture {@code [rows, columns, channels]}
   * @return {@code [1 or 2, rows, columns, channels]}, 0 to 255
   */
  public Operand<TUint8> apply(Ops tf, Operand<TUint8> picture) {
    Operand<TInt32> size = PictureView.sizeOf(tf, picture);
    Operand<TInt32> rescaled =
        PictureView.covering(tf, size, height, width, tf.constant(shorterSide));
    Operand<TInt32> longest =
        tf.math.mul(tf.reduceMin(rescaled, tf.constant(0)), tf.constant(MOST_ASPECT));
    Operand<TInt32> seen = tf.math.minimum(rescaled, longest);
    Operand<TFloat32> begin =
        tf.math.rint(tf.math.mul(floats(tf, tf.math.sub(rescaled, seen)), tf.constant(0.5f)));
    Operand<TFloat32> pixels =
        Rescaling.apply(
            tf,
            picture,
            seen,
            tf.math.div(floats(tf, rescaled), floats(tf, size)),
            tf.math.neg(begin));
    Operand<TUint8> one =
        tf.expandDims(tf.dtypes.cast(tf.math.rint(pixels), TUint8.class), tf.constant(0));
    return mirrored ? tf.concat(List.of(one, tf.reverse(one, tf.array(2))), tf.constant(0)) : one;
  }

  private static Operand<TFloat32> floats(Ops tf, Operand<TInt32> numbers) {
    return tf.dtypes.cast(numbers, TFloat32.class);
  }
}
