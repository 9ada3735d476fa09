package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Labelled images in memory: pixels row by row, channels last, one byte each.
 *
 * <p>The arrays are shared, not copied: the 60,000 training images of Fashion-MNIST take 47 MB, and
 * every defensive copy would take them again. Nobody writes to them after construction.
 *
 * @param count images, at least one
 * @param height rows of an image, in pixels
 * @param width columns of an image, in pixels
 * @param channels 1 for grey, 3 for colour
 * @param pixels {@code count * height * width * channels} unsigned bytes
 * @param labels {@code count} indices of classes
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: nobody compares whole data sets
public record ImageSet(int count, int height, int width, int channels, byte[] pixels, int[] labels)
    implements Images {

  /**
   * Checks that the arrays have the lengths that the sizes promise.
   *
   * @throws InvalidDatasetException if they do not, or a size is less than 1
   */
  public ImageSet {
    requirePresent("pixels", pixels);
    requirePresent("labels", labels);
    requirePositive("count", count);
    requirePositive("height", height);
    requirePositive("width", width);
    requirePositive("channels", channels);
    String images =
        String.format(
            Locale.ROOT, "%,d images of %s", count, ImageFormat.sizeText(height, width, channels));
    requireLength(
        "pixels", times(times((long) height * width, channels), count), images, pixels.length);
    requireLength("labels", count, images, labels.length);
  }

  /** The pixels of all images, outside of Java's heap. */
  @Override
  public List<TType> tensors() {
    Shape shape = Shape.of(count, height, width, channels);
    return List.of(TUint8.tensorOf(shape, DataBuffers.of(pixels, true, false)));
  }

  /** The pixels, without a copy outside of Java's heap. */
  @Override
  public Optional<byte[]> digest() {
    return Optional.of(pixels);
  }

  @Override
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    return gather(tf, tensors, index);
  }

  /** All at once: bytes are copied faster than functions are called. */
  @Override
  public Operand<TUint8> images(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> indices) {
    return gather(tf, tensors, indices);
  }

  @SuppressWarnings("unchecked") // the tensor that this set gives
  private static Operand<TUint8> gather(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> indices) {
    return tf.gather((Operand<TUint8>) tensors.get(0), indices, tf.constant(0));
  }

  /**
   * A set of some of these images, in copies.
   *
   * @param indices of the images, in the order in which the set has them
   */
  ImageSet chosen(int[] indices) {
    int size = imageSize();
    byte[] some = new byte[indices.length * size];
    int[] theirs = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(pixels, indices[i] * size, some, i * size, size);
      theirs[i] = labels[indices[i]];
    }
    return new ImageSet(indices.length, height, width, channels, some, theirs);
  }

  /** Bytes of one image. */
  public int imageSize() {
    return height * width * channels;
  }

  private static void requirePresent(String what, Object array) {
    if (array == null) {
      throw new InvalidDatasetException(
          Problem.of("images without " + what)
              .expected("an array")
              .found("null")
              .fix("give the " + what + " of all images"));
    }
  }

  private static void requirePositive(String what, int value) {
    if (value < 1) {
      throw new InvalidDatasetException(
          Problem.of("images whose " + what + " is " + value)
              .expected("at least 1")
              .found(String.valueOf(value))
              .fix("give at least one image of at least one pixel"));
    }
  }

  private static void requireLength(String what, long expected, String images, int found) {
    if (found != expected) {
      throw new InvalidDatasetException(
          Problem.of("the " + what + " do not match the number and size of the images")
              .expected(String.format(Locale.ROOT, "%,d %s for %s", expected, what, images))
              .found(String.format(Locale.ROOT, "%,d", found))
              .fix("give an array of that length, or the right number and size"));
    }
  }

  /** The product, or the largest long where it is larger. */
  private static long times(long a, long b) {
    return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
