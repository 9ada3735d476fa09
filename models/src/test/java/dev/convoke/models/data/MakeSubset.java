package dev.convoke.models.data;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.FashionMnist;
import dev.convoke.runtime.data.ImageSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the embedded subset from the whole of Fashion-MNIST: the first 1,000 training and the first
 * 200 test images of each class, in the order of the file.
 *
 * <p>{@code java dev.convoke.models.data.MakeSubset DIRECTORY} writes the four files.
 */
public final class MakeSubset {

  private static final int TRAINING_IMAGES_A_CLASS = 1_000;
  private static final int TEST_IMAGES_A_CLASS = 200;
  private static final int IMAGES_MAGIC = 0x00000803;
  private static final int LABELS_MAGIC = 0x00000801;
  private static final int GZIP_OS_OFFSET = 9;
  private static final byte GZIP_OS_UNKNOWN = (byte) 255;

  private MakeSubset() {}

  /** Writes the files into the directory that the only argument names. */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    for (Map.Entry<String, byte[]> file : rawFiles().entrySet()) {
      Files.write(directory.resolve(file.getKey() + ".gz"), zipped(file.getValue()));
    }
  }

  /** The four files before compression, by name without {@code .gz}. */
  static Map<String, byte[]> rawFiles() {
    Dataset whole = new FashionMnist().load(DataRequest.of(FashionMnist.FORMAT));
    ImageSet training = firstOfEachClass((ImageSet) whole.training(), TRAINING_IMAGES_A_CLASS);
    ImageSet test = firstOfEachClass((ImageSet) whole.test(), TEST_IMAGES_A_CLASS);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("train-images-idx3-ubyte", images(training));
    files.put("train-labels-idx1-ubyte", labels(training));
    files.put("t10k-images-idx3-ubyte", images(test));
    files.put("t10k-labels-idx1-ubyte", labels(test));
    return files;
  }

  /**
   * Compresses without time, name or system in the header, so that equal bytes give equal files.
   */
  static byte[] zipped(byte[] raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new BestGzip(bytes)) {
      gzip.write(raw);
    } catch (IOException impossible) {
      throw new UncheckedIOException("in memory", impossible);
    }
    byte[] file = bytes.toByteArray();
    file[GZIP_OS_OFFSET] = GZIP_OS_UNKNOWN;
    return file;
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
      def.setLevel(9);
    }
  }

  private static ImageSet firstOfEachClass(ImageSet all, int imagesAClass) {
    int[] taken = new int[FashionMnist.CLASSES.size()];
    int count = imagesAClass * taken.length;
    ByteBuffer pixels = ByteBuffer.allocate(count * all.imageSize());
    IntBuffer labels = IntBuffer.allocate(count);
    for (int i = 0; i < all.count(); i++) {
      int label = all.labels()[i];
      if (taken[label] < imagesAClass) {
        taken[label]++;
        pixels.put(all.pixels(), i * all.imageSize(), all.imageSize());
        labels.put(label);
      }
    }
    return new ImageSet(count, all.height(), all.width(), 1, pixels.array(), labels.array());
  }

  private static byte[] images(ImageSet set) {
    return ByteBuffer.allocate(16 + set.pixels().length)
        .putInt(IMAGES_MAGIC)
        .putInt(set.count())
        .putInt(set.height())
        .putInt(set.width())
        .put(set.pixels())
        .array();
  }

  private static byte[] labels(ImageSet set) {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + set.count()).putInt(LABELS_MAGIC).putInt(set.count());
    for (int label : set.labels()) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }
}
