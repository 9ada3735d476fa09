package dev.convoke.runtime.data.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * What a network sees of a picture that is larger or smaller than its input: the picture is
 * rescaled, keeping its aspect, and the middle is cut out. A picture that is as large as the input
 * is seen as it is, whatever the shorter side: so are the images of data sets of one size.
 *
 * <p>Rescaling averages over all pixels that a new one covers (a triangle filter, antialiased); it
 * differs from Pillow's {@code BILINEAR}, and so from torchvision's {@code Resize}, by at most one
 * grey level.
 *
 * @param height rows of the network's input
 * @param width columns of it
 * @param shorterSide to which the picture is rescaled, at least the input's shorter side; an input
 *     that is not square is covered with the same margin
 */
public record PictureView(int height, int width, int shorterSide) {

  /**
   * Adds the operations.
   *
   * @param picture {@code [rows, columns, channels]}
   * @return {@code [height, width, channels]}, 0 to 255, whole numbers
   */
  public Operand<TFloat32> apply(Ops tf, Operand<? extends TNumber> picture) {
    Operand<TInt32> size = sizeOf(tf, picture);
    Operand<TInt32> rescaled = rescaledSize(tf, size);
    Operand<TFloat32> scale = tf.math.div(floats(tf, rescaled), floats(tf, size));
    Operand<TInt32> input = tf.constant(new int[] {height, width});
    // Half a pixel goes to the even side, as in torchvision.
    Operand<TFloat32> begin =
        tf.math.rint(tf.math.mul(floats(tf, tf.math.sub(rescaled, input)), tf.constant(0.5f)));
    return tf.math.rint(Rescaling.apply(tf, picture, input, scale, tf.math.neg(begin)));
  }

  /** Rows and columns of a picture, {@code [2]}. */
  static Operand<TInt32> sizeOf(Ops tf, Operand<? extends TNumber> picture) {
    return tf.slice(
        tf.shape(picture, TInt32.class), tf.constant(new int[] {0}), tf.constant(new int[] {2}));
  }

  /** What the picture is rescaled to; nothing where it is as large as the input. */
  private Operand<TInt32> rescaledSize(Ops tf, Operand<TInt32> size) {
    Operand<TInt32> input = tf.constant(new int[] {height, width});
    Operand<TBool> isAsLarge = tf.reduceAll(tf.math.equal(size, input), tf.constant(0));
    return tf.select(isAsLarge, input, covering(tf, size, height, width, tf.constant(shorterSide)));
  }

  /**
   * Adds the operations that say to what size a picture is rescaled, so that nothing outside of it
   * is seen: the larger of the two possible scales.
   *
   * @param size rows and columns of the picture, {@code [2]}
   * @param height rows of the network's input
   * @param width columns of it
   * @param shorterSide scalar, at least the input's shorter side; an input that is not square is
   *     covered with the same margin
   * @return rows and columns, {@code [2]}
   */
  public static Operand<TInt32> covering(
      Ops tf, Operand<TInt32> size, int height, int width, Operand<TInt32> shorterSide) {
    Operand<TInt32> rows = tf.gather(size, tf.constant(0), tf.constant(0));
    Operand<TInt32> columns = tf.gather(size, tf.constant(1), tf.constant(0));
    Operand<TInt32> shorterInput = tf.constant(Math.min(height, width));
    Operand<TInt32> mostRows =
        tf.math.div(tf.math.mul(shorterSide, tf.constant(height)), shorterInput);
    Operand<TInt32> mostColumns =
        tf.math.div(tf.math.mul(shorterSide, tf.constant(width)), shorterInput);
    Operand<TInt32> byRows =
        tf.stack(List.of(mostRows, tf.math.div(tf.math.mul(columns, mostRows), rows)));
    Operand<TInt32> byColumns =
        tf.stack(List.of(tf.math.div(tf.math.mul(rows, mostColumns), columns), mostColumns));
    return tf.select(
        tf.math.greaterEqual(
            tf.math.mul(columns, tf.constant(height)), tf.math.mul(rows, tf.constant(width))),
        byRows,
        byColumns);
  }

  /** What is done to a picture, in words; nothing to one that is seen as it is stored. */
  List<String> treatment(PictureHeader header) {
    List<String> words = new ArrayList<>();
    if (header.orientation() != PictureHeader.UPRIGHT) {
      words.add("turned upright");
    }
    switch (header.form()) {
      case PNG_ALPHA, PNG_16_ALPHA -> words.add("on white");
      case GIF -> words.add("first picture of a GIF");
      case JPEG, PNG, PNG_16, BMP, BMP_32 -> {
        // as it is
      }
    }
    int rows = header.uprightHeight();
    int columns = header.uprightWidth();
    if (rows != height || columns != width) {
      words.add(
          String.format(
              Locale.ROOT,
              "%d×%d rescaled to a shorter side of %d, its middle %d×%d",
              rows,
              columns,
              shorterSide,
              height,
              width));
    }
    return List.copyOf(words);
  }

  private static Operand<TFloat32> floats(Ops tf, Operand<TInt32> numbers) {
    return tf.dtypes.cast(numbers, TFloat32.class);
  }
}
