package dev.convoke.runtime.data.picture;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/** Turns a picture upright that a camera has stored otherwise: Exif 2.32, section 4.6.4. */
final class Turn {

  private static final int ROWS = 0;
  private static final int COLUMNS = 1;

  /** By Exif's numbers 1 to 8. */
  private static final List<Branch<TUint8>> UPRIGHT =
      List.of(
          (tf, picture) -> tf.identity(picture),
          (tf, picture) -> reversed(tf, picture, COLUMNS),
          (tf, picture) -> reversed(tf, picture, ROWS, COLUMNS),
          (tf, picture) -> reversed(tf, picture, ROWS),
          (tf, picture) -> transposed(tf, picture),
          (tf, picture) -> reversed(tf, transposed(tf, picture), COLUMNS),
          (tf, picture) -> reversed(tf, transposed(tf, picture), ROWS, COLUMNS),
          (tf, picture) -> reversed(tf, transposed(tf, picture), ROWS));

  private Turn() {}

  /** Whether a picture of this orientation has its rows as columns. */
  static boolean swapsSides(int orientation) {
    return orientation > UPRIGHT.size() / 2;
  }

  /**
   * Adds the operations.
   *
   * @param orientation scalar, 1 to 8
   */
  static Operand<TUint8> upright(Ops tf, Operand<TInt32> orientation, Operand<TUint8> picture) {
    return Branch.choose(
        tf,
        tf.math.sub(orientation, tf.constant(PictureHeader.UPRIGHT)),
        picture,
        TUint8.class,
        Shape.of(Shape.UNKNOWN_SIZE, Shape.UNKNOWN_SIZE, 3),
        UPRIGHT);
  }

  private static Operand<TUint8> reversed(Ops tf, Operand<TUint8> picture, int... axes) {
    return tf.reverse(picture, tf.constant(axes));
  }

  private static Operand<TUint8> transposed(Ops tf, Operand<TUint8> picture) {
    return tf.linalg.transpose(picture, tf.constant(new int[] {COLUMNS, ROWS, 2}));
  }
}
