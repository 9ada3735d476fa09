package dev.convoke.runtime.data.picture;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.image.DecodeBmp;
import org.tensorflow.op.image.DecodeImage;
import org.tensorflow.op.image.DecodeJpeg;
import org.tensorflow.op.image.DecodePng;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/**
 * The operations that turn the bytes of a picture into pixels.
 *
 * <ul>
 *   <li>JPEG is decoded with the exact cosine transform and with smooth upscaling of the colours,
 *       which gives the very pixels that Pillow gives. CMYK becomes red, green and blue by
 *       multiplication; colour profiles are not applied.
 *   <li>What is transparent lies on white.
 *   <li>Of 16 bits a channel, the nearest of 256 steps is taken.
 *   <li>Grey pictures become colour with three equal channels; colour becomes grey by the weights
 *       of ITU-R 601, {@code 0.299 R + 0.587 G + 0.114 B}.
 *   <li>Of a GIF, the first picture.
 * </ul>
 *
 * @param forms that occur; the number of a form in this list is what says how a picture is decoded
 * @param orientations whether some picture is not stored upright
 * @param channels 1 for grey, 3 for colour
 */
public record PictureDecoding(List<PictureForm> forms, boolean orientations, int channels) {

  private static final int COLOUR = 3;
  private static final int COLOUR_AND_ALPHA = 4;
  private static final int HIGHEST = 255;
  private static final int HIGHEST_OF_16_BITS = 65_535;

  /** The weights of red, green and blue, in shares of 2¹⁶ as in Pillow. */
  private static final int[] GREY = {19_595, 38_470, 7_471};

  private static final int HALF = 1 << 15;
  private static final int ONE = 1 << 16;

  public PictureDecoding {
    forms = List.copyOf(forms);
  }

  /**
   * Adds the operations.
   *
   * @param bytes of the file, scalar
   * @param form scalar, a number in {@link #forms}
   * @param orientation scalar, 1 to 8
   * @return {@code [height, width, channels]}, upright
   */
  public Operand<TUint8> apply(
      Ops tf, Operand<TString> bytes, Operand<TInt32> form, Operand<TInt32> orientation) {
    Operand<TUint8> colour =
        forms.size() == 1 ? decoded(tf, bytes, forms.get(0)) : ofOneForm(tf, form, bytes);
    Operand<TUint8> upright = orientations ? Turn.upright(tf, orientation, colour) : colour;
    return channels == COLOUR ? upright : grey(tf, upright);
  }

  private Operand<TUint8> ofOneForm(Ops tf, Operand<TInt32> form, Operand<TString> bytes) {
    List<Branch<TString>> branches =
        forms.stream().<Branch<TString>>map(one -> (ops, x) -> decoded(ops, x, one)).toList();
    return Branch.choose(tf, form, bytes, TString.class, Shape.scalar(), branches);
  }

  private static Operand<TUint8> decoded(Ops tf, Operand<TString> bytes, PictureForm form) {
    return switch (form) {
      case JPEG ->
          tf.image.decodeJpeg(
              bytes,
              DecodeJpeg.channels((long) COLOUR),
              DecodeJpeg.dctMethod("INTEGER_ACCURATE"),
              DecodeJpeg.fancyUpscaling(true));
      case PNG -> png(tf, bytes, TUint8.class, COLOUR);
      case PNG_ALPHA -> onWhite(tf, numbers(tf, png(tf, bytes, TUint8.class, COLOUR_AND_ALPHA)));
      case PNG_16 -> bytes(tf, eightBits(tf, png(tf, bytes, TUint16.class, COLOUR)));
      case PNG_16_ALPHA ->
          onWhite(tf, eightBits(tf, png(tf, bytes, TUint16.class, COLOUR_AND_ALPHA)));
      case BMP -> tf.image.decodeBmp(bytes, DecodeBmp.channels((long) COLOUR));
      case BMP_32 ->
          first(tf, tf.image.decodeBmp(bytes, DecodeBmp.channels((long) COLOUR_AND_ALPHA)), COLOUR);
      case GIF ->
          tf.image.decodeImage(
              bytes,
              TUint8.class,
              DecodeImage.channels((long) COLOUR),
              DecodeImage.expandAnimations(false));
    };
  }

  private static <T extends TNumber> Operand<T> png(
      Ops tf, Operand<TString> bytes, Class<T> type, int channels) {
    return tf.image.decodePng(bytes, type, DecodePng.channels((long) channels));
  }

  private static Operand<TInt32> numbers(Ops tf, Operand<? extends TNumber> pixels) {
    return tf.dtypes.cast(pixels, TInt32.class);
  }

  private static Operand<TUint8> bytes(Ops tf, Operand<TInt32> pixels) {
    return tf.dtypes.cast(pixels, TUint8.class);
  }

  /** The nearest of 256 steps. */
  private static Operand<TInt32> eightBits(Ops tf, Operand<TUint16> pixels) {
    Operand<TInt32> scaled = tf.math.mul(numbers(tf, pixels), tf.constant(HIGHEST));
    return divided(tf, scaled, HIGHEST_OF_16_BITS);
  }

  private static Operand<TUint8> onWhite(Ops tf, Operand<TInt32> pixels) {
    Operand<TInt32> colour = first(tf, pixels, COLOUR);
    Operand<TInt32> alpha =
        tf.slice(pixels, tf.constant(new int[] {0, 0, COLOUR}), tf.constant(new int[] {-1, -1, 1}));
    Operand<TInt32> white = tf.constant(HIGHEST);
    Operand<TInt32> mixed =
        tf.math.add(tf.math.mul(colour, alpha), tf.math.mul(white, tf.math.sub(white, alpha)));
    return bytes(tf, divided(tf, mixed, HIGHEST));
  }

  private static <T extends TType> Operand<T> first(Ops tf, Operand<T> pixels, int channels) {
    return tf.slice(
        pixels, tf.constant(new int[] {0, 0, 0}), tf.constant(new int[] {-1, -1, channels}));
  }

  private static Operand<TUint8> grey(Ops tf, Operand<TUint8> colour) {
    Operand<TInt32> weighted = tf.math.mul(numbers(tf, colour), tf.constant(GREY));
    Operand<TInt32> sum = tf.sum(weighted, tf.constant(2), Sum.keepDims(true));
    return bytes(tf, tf.math.div(tf.math.add(sum, tf.constant(HALF)), tf.constant(ONE)));
  }

  /** Rounded to the nearest whole number. */
  private static Operand<TInt32> divided(Ops tf, Operand<TInt32> numbers, int by) {
    return tf.math.div(tf.math.add(numbers, tf.constant(by / 2)), tf.constant(by));
  }
}
