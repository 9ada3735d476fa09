package dev.convoke.runtime.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Labelled images, wherever they lie, and the operations that read them. Training and evaluation
 * read images by the same operations, so that they see the same pixels.
 *
 * <p>{@link ImageSet} is the one for pixels in memory. One of your own gives tensors that it reads
 * from, such as encoded pictures or the names of files, and adds the operations that turn a number
 * into an image; they must give the same image each time.
 */
public interface Images {

  /** How many there are, at least one. */
  int count();

  /** Rows of each image, in pixels. */
  int height();

  /** Columns of each image, in pixels. */
  int width();

  /** 1 for grey, 3 for colour. */
  int channels();

  /** The index of each image's class; nobody writes to the array. */
  int[] labels();

  /**
   * What the operations read from, made anew for each call. The caller closes them once nothing
   * reads any more.
   */
  List<TType> tensors();

  /**
   * What {@link #picture} reads from, where that is not what the other operations read from; made
   * anew for each call, and closed by the caller.
   */
  default List<TType> pictureTensors() {
    return tensors();
  }

  /**
   * What the images are, in bytes that are others for other images, by which a run knows whether
   * its data are still the same. By default it knows by the pixels, for which each image is read
   * once before training begins; where that takes long, answer with a checksum that is quicker to
   * make.
   */
  default Optional<byte[]> digest() {
    return Optional.empty();
  }

  /**
   * Adds the operations that read one image.
   *
   * @param tensors those of {@link #tensors}
   * @param index scalar, from 0 to {@code count - 1}
   * @return {@code [height, width, channels]}, 0 to 255
   */
  Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index);

  /**
   * Adds the operations that read the whole picture of which an image shows a part, for changes
   * that choose a part themselves, such as {@code @RandomResizedCrop}. By default an image shows
   * all of its picture.
   *
   * @param tensors those of {@link #pictureTensors}
   * @param index scalar, from 0 to {@code count - 1}
   * @return {@code [rows, columns, channels]}, 0 to 255; pictures may differ in size
   */
  default Operand<TUint8> picture(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    return image(tf, tensors, index);
  }

  /**
   * What messages call an image, such as its file.
   *
   * @param image from 0 to {@code count - 1}
   */
  default String nameOf(int image) {
    return String.format(Locale.ROOT, "image %,d of %,d", image, count());
  }

  /**
   * Adds the operations that read several images; by default they are read one by one, on all
   * cores.
   *
   * @param tensors those of {@link #tensors}
   * @param indices {@code [batch]}
   * @return {@code [batch, height, width, channels]}, 0 to 255
   */
  default Operand<TUint8> images(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> indices) {
    return new EachImage(this, tensors, false)
        .map(
            tf,
            indices,
            tf.dtypes.cast(indices, TInt64.class),
            TUint8.class,
            Shape.of(height(), width(), channels()),
            (function, image, index, position) -> image);
  }
}
