package dev.convoke.runtime.data.picture;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ScaleAndTranslate;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * Rescales a picture and cuts a part out at once: only what is seen is computed.
 *
 * <p>TensorFlow's operation rescales along the rows, then along the columns. The second takes a
 * single pixel at a time, and seven times as long as the first, which takes whole rows. So each
 * direction is an operation of its own that sees rows only, and the picture is transposed between
 * them, as a matrix, since pixels of three numbers would be moved one by one: the same sums in the
 * same order, hence the same bits, in less than half the time.
 */
public final class Rescaling {

  private Rescaling() {}

  /**
   * Adds the operations.
   *
   * @param picture {@code [rows, columns, channels]}
   * @param size rows and columns of the result, {@code [2]}
   * @param scale of rows and columns, {@code [2]}
   * @param translation in pixels of the result, {@code [2]}
   * @return {@code [size[0], size[1], channels]}
   */
  public static Operand<TFloat32> apply(
      Ops tf,
      Operand<? extends TNumber> picture,
      Operand<TInt32> size,
      Operand<TFloat32> scale,
      Operand<TFloat32> translation) {
    Operand<TInt32> shape = tf.shape(picture, TInt32.class);
    Operand<TInt32> columns = number(tf, shape, 1);
    Operand<TInt32> channels = number(tf, shape, 2);
    Operand<TInt32> rest = tf.constant(-1);
    Operand<TFloat32> rows =
        rescaledRows(tf, picture, number(tf, shape, 0), 0, size, scale, translation);
    // A column of a channel is a row now: columns, channels, rows.
    Operand<TFloat32> onTheSide =
        transposed(tf, tf.reshape(rows, tf.stack(List.of(number(tf, size, 0), rest))));
    Operand<TFloat32> both = rescaledRows(tf, onTheSide, columns, 1, size, scale, translation);
    Operand<TFloat32> upright =
        transposed(tf, tf.reshape(both, tf.stack(List.of(rest, number(tf, size, 0)))));
    return tf.reshape(
        upright, tf.concat(List.of(size, tf.expandDims(channels, tf.constant(0))), tf.constant(0)));
  }

  /**
   * Rescales rows, whatever a row is.
   *
   * @param rows how many there are
   * @param direction which of the two numbers of size, scale and translation applies
   * @return {@code [1, size[direction], 1, numbers of a row]}
   */
  private static Operand<TFloat32> rescaledRows(
      Ops tf,
      Operand<? extends TNumber> pixels,
      Operand<TInt32> rows,
      int direction,
      Operand<TInt32> size,
      Operand<TFloat32> scale,
      Operand<TFloat32> translation) {
    Operand<TInt32> one = tf.constant(1);
    return tf.image.scaleAndTranslate(
        tf.reshape(pixels, tf.stack(List.of(one, rows, one, tf.constant(-1)))),
        tf.stack(List.of(number(tf, size, direction), one)),
        tf.stack(List.of(number(tf, scale, direction), tf.constant(1f))),
        tf.stack(List.of(number(tf, translation, direction), tf.constant(0f))),
        ScaleAndTranslate.kernelType("triangle"),
        ScaleAndTranslate.antialias(true));
  }

  private static Operand<TFloat32> transposed(Ops tf, Operand<TFloat32> matrix) {
    return tf.linalg.transpose(matrix, tf.constant(new int[] {1, 0}));
  }

  private static <T extends TNumber> Operand<T> number(Ops tf, Operand<T> numbers, int index) {
    return tf.gather(numbers, tf.constant(index), tf.constant(0));
  }
}
