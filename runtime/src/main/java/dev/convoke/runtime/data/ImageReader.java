package dev.convoke.runtime.data;

import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.problem.TooLittleMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TFUnimplementedException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Reads images in their order, outside of training, by the operations that training reads by. It
 * leaves GPUs alone: they would be sent all images to choose a few.
 */
public final class ImageReader implements AutoCloseable {

  private static final int BYTES_AT_A_TIME = 1 << 22;

  private final Images images;
  private final Graph graph = new Graph();
  private final List<TType> tensors;
  private final List<Placeholder<? extends TType>> places;
  private final Placeholder<TInt32> indices;
  private final List<Operand<TUint8>> pixels;
  private final Session session;

  /**
   * What is read of some images.
   *
   * @param ofPictures whether it is read of their whole pictures, from {@link
   *     Images#pictureTensors}, and not from {@link Images#tensors}
   */
  public record Reading(boolean ofPictures, Operations operations) {

    /** The images themselves, in one tensor. */
    public static final Reading IMAGES =
        new Reading(
            false, (tf, images, tensors, indices) -> List.of(images.images(tf, tensors, indices)));

    /** The operations that read it. */
    @FunctionalInterface
    public interface Operations {

      /**
       * Adds them to a graph.
       *
       * @param tensors of the images
       * @param indices of the images, {@code [batch]}
       * @return pixels, {@code [some, rows, columns, channels]} each
       */
      List<Operand<TUint8>> apply(
          Ops tf, Images images, List<? extends Operand<?>> tensors, Operand<TInt32> indices);
    }
  }

  /** Opens the images. */
  public ImageReader(Images images) {
    this(images, Reading.IMAGES);
  }

  /** Opens the images, of which something else is read than they themselves. */
  public ImageReader(Images images, Reading reading) {
    this.images = images;
    Ops tf = Ops.create(graph);
    tensors = tensors(images, reading.ofPictures());
    LatinDigits.begin();
    try {
      places = placeholders(tf, tensors);
      indices = tf.placeholder(TInt32.class);
      pixels = reading.operations().apply(tf, images, places, indices);
    } finally {
      LatinDigits.end();
    }
    session = new Session(graph, ConfigProto.newBuilder().putDeviceCount("GPU", 0).build());
  }

  /**
   * Reads all images, some at a time, and passes over those that cannot be read.
   *
   * @param use gets the number of an image and its bytes, in the images' order
   * @param unreadable gets what is wrong with one
   */
  public static void readAll(
      Images images,
      ObjIntConsumer<byte[]> use,
      ObjIntConsumer<UnreadableImageException> unreadable) {
    int size = images.height() * images.width() * images.channels();
    int most = Math.max(1, BYTES_AT_A_TIME / size);
    try (ImageReader reader = new ImageReader(images)) {
      for (int begin = 0; begin < images.count(); begin += most) {
        int count = Math.min(most, images.count() - begin);
        try {
          byte[] some = reader.read(begin, count, ImageReader::bytes);
          for (int i = 0; i < count; i++) {
            use.accept(Arrays.copyOfRange(some, i * size, (i + 1) * size), begin + i);
          }
        } catch (UnreadableImageException one) {
          reader.readEach(begin, count, use, unreadable);
        }
      }
    }
  }

  private void readEach(
      int begin,
      int count,
      ObjIntConsumer<byte[]> use,
      ObjIntConsumer<UnreadableImageException> unreadable) {
    for (int image = begin; image < begin + count; image++) {
      try {
        use.accept(read(image, 1, ImageReader::bytes), image);
      } catch (UnreadableImageException damaged) {
        unreadable.accept(damaged, image);
      }
    }
  }

  /**
   * Reads all images, some at a time.
   *
   * @param use gets the bytes of whole images, in their order
   * @throws UnreadableImageException if one cannot be read
   */
  static void readAll(Images images, Consumer<byte[]> use) {
    long bytes = (long) images.height() * images.width() * images.channels();
    int most = (int) Math.max(1, BYTES_AT_A_TIME / bytes);
    try (ImageReader reader = new ImageReader(images)) {
      for (int begin = 0; begin < images.count(); begin += most) {
        int count = Math.min(most, images.count() - begin);
        use.accept(reader.read(begin, count, ImageReader::bytes));
      }
    }
  }

  private static byte[] bytes(List<TUint8> pixels) {
    ByteDataBuffer data = pixels.get(0).asRawTensor().data();
    byte[] bytes = new byte[(int) data.size()];
    data.read(bytes);
    return bytes;
  }

  /** Where a graph takes the tensors of images. */
  static List<Placeholder<? extends TType>> placeholders(Ops tf, List<TType> tensors) {
    List<Placeholder<? extends TType>> places = new ArrayList<>();
    for (TType tensor : tensors) {
      places.add(tf.placeholder(tensor.type(), Placeholder.shape(tensor.shape())));
    }
    return List.copyOf(places);
  }

  /**
   * The tensors of images; too little memory for them is said so.
   *
   * @param wholePictures whether whole pictures are read from them
   */
  static List<TType> tensors(Images images, boolean wholePictures) {
    try {
      return wholePictures ? images.pictureTensors() : images.tensors();
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of("reading " + images.count() + " images", tooLittle);
    }
  }

  /**
   * Reads some images.
   *
   * @param begin the first, counted from 0
   * @param use gets what is read, for the images themselves {@code [count, height, width,
   *     channels]}; it is freed when it returns
   * @return what {@code use} returns
   * @throws UnreadableImageException if one cannot be read
   */
  public <R> R read(int begin, int count, Function<List<TUint8>, R> use) {
    try (Result result = run(begin, count)) {
      return use.apply(
          IntStream.range(0, pixels.size()).mapToObj(i -> (TUint8) result.get(i)).toList());
    }
  }

  private Result run(int begin, int count) {
    try {
      return runUnguarded(begin, count);
    } catch (TFResourceExhaustedException tooLittle) {
      throw tooLittle; // no fault of an image
    } catch (TensorFlowException | TFInvalidArgumentException | TFUnimplementedException failed) {
      throw count == 1 ? unreadable(begin, failed) : firstUnreadable(begin, count, failed);
    }
  }

  /** TensorFlow does not say which image of a batch has failed, so each is tried alone. */
  private UnreadableImageException firstUnreadable(int begin, int count, RuntimeException failed) {
    for (int index = begin; index < begin + count; index++) {
      try (Result alone = run(index, 1)) {
        alone.get(0); // this one can be read
      } catch (UnreadableImageException found) {
        return found;
      }
    }
    String some = String.format(Locale.ROOT, "one of images %,d to %,d", begin, begin + count - 1);
    return new UnreadableImageException(some, reason(failed), failed);
  }

  private UnreadableImageException unreadable(int index, RuntimeException failed) {
    return new UnreadableImageException(images.nameOf(index), reason(failed), failed);
  }

  /** The names of nodes follow in lines of their own. */
  private static String reason(RuntimeException failed) {
    return String.valueOf(failed.getMessage()).lines().findFirst().orElse("").strip();
  }

  private Result runUnguarded(int begin, int count) {
    Session.Runner runner = session.runner();
    pixels.forEach(runner::fetch);
    for (int i = 0; i < places.size(); i++) {
      runner.feed(places.get(i), tensors.get(i));
    }
    try (TInt32 chosen = TInt32.vectorOf(IntStream.range(begin, begin + count).toArray())) {
      return runner.feed(indices, chosen).run();
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
    tensors.forEach(TType::close);
  }
}
