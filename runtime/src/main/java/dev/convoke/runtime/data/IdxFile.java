package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads the IDX format of MNIST: a big-endian header, then one unsigned byte a pixel or label.
 *
 * <ul>
 *   <li>images: {@code 0x00000803}, count, rows, columns, then {@code count * rows * columns} bytes
 *   <li>labels: {@code 0x00000801}, count, then {@code count} bytes
 * </ul>
 */
public final class IdxFile {

  private static final int IMAGES_MAGIC = 0x00000803;
  private static final int LABELS_MAGIC = 0x00000801;
  private static final int IMAGES_HEADER_BYTES = 16;
  private static final int LABELS_HEADER_BYTES = 8;
  private static final String FETCH_AGAIN = "fetch the file again";

  private IdxFile() {}

  /**
   * Reads a file of grey images and the file of their labels.
   *
   * @param classes labels must lie below this
   */
  public static ImageSet read(RawFile images, RawFile labels, int classes) {
    ByteBuffer imagesHeader = header(images, IMAGES_MAGIC, IMAGES_HEADER_BYTES, "images");
    int count = size(images, "images", imagesHeader.getInt(4));
    int height = size(images, "rows", imagesHeader.getInt(8));
    int width = size(images, "columns", imagesHeader.getInt(12));
    requireLength(
        images,
        IMAGES_HEADER_BYTES + (long) count * height * width,
        String.format(Locale.ROOT, "%,d images of %d×%d", count, height, width));

    ByteBuffer labelsHeader = header(labels, LABELS_MAGIC, LABELS_HEADER_BYTES, "labels");
    int labelCount = size(labels, "labels", labelsHeader.getInt(4));
    requireLength(
        labels,
        LABELS_HEADER_BYTES + (long) labelCount,
        String.format(Locale.ROOT, "%,d labels", labelCount));

    requireSameCount(images, count, labels, labelCount);
    byte[] labelBytes =
        Arrays.copyOfRange(labels.bytes(), LABELS_HEADER_BYTES, labels.bytes().length);
    requireInRange(labels, labelBytes, classes);
    byte[] pixels = Arrays.copyOfRange(images.bytes(), IMAGES_HEADER_BYTES, images.bytes().length);
    return new ImageSet(count, height, width, 1, pixels, labelBytes);
  }

  private static ByteBuffer header(RawFile file, int magic, int headerBytes, String contents) {
    byte[] bytes = file.bytes();
    if (bytes.length == 0) {
      throw new UsageException(
          Problem.of(file.name() + ": the file is empty")
              .expected("IDX " + contents)
              .found("0 bytes")
              .fix(FETCH_AGAIN));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length >= Integer.BYTES && buffer.getInt(0) != magic) {
      throw new UsageException(
          Problem.of(file.name() + ": not a file of IDX " + contents)
              .expected(String.format("magic number 0x%08x", magic))
              .found(String.format("0x%08x%s", buffer.getInt(0), kindOf(buffer.getInt(0))))
              .fix(FETCH_AGAIN + ", or check that images and labels are not swapped"));
    }
    if (bytes.length < headerBytes) {
      throw new UsageException(
          Problem.of(file.name() + ": the header is cut off")
              .expected("at least " + headerBytes + " bytes")
              .found(bytes.length + " bytes")
              .fix(FETCH_AGAIN));
    }
    return buffer;
  }

  private static String kindOf(int magic) {
    return switch (magic) {
      case IMAGES_MAGIC -> ", which is IDX images";
      case LABELS_MAGIC -> ", which is IDX labels";
      default -> "";
    };
  }

  private static int size(RawFile file, String what, int value) {
    if (value < 1) {
      throw new UsageException(
          Problem.of(file.name() + ": the header promises " + unsigned(value) + " " + what)
              .expected("at least 1 and at most " + unsigned(Integer.MAX_VALUE))
              .found(unsigned(value))
              .fix(FETCH_AGAIN));
    }
    return value;
  }

  private static String unsigned(int value) {
    return String.format(Locale.ROOT, "%,d", Integer.toUnsignedLong(value));
  }

  private static void requireLength(RawFile file, long expected, String promised) {
    long found = file.bytes().length;
    if (found == expected) {
      return;
    }
    String what =
        found < expected
            ? String.format(Locale.ROOT, "%,d bytes are missing", expected - found)
            : String.format(Locale.ROOT, "%,d bytes too many at the end", found - expected);
    throw new UsageException(
        Problem.of(file.name() + ": " + what)
            .expected(String.format(Locale.ROOT, "%,d bytes for %s", expected, promised))
            .found(String.format(Locale.ROOT, "%,d bytes", found))
            .fix(FETCH_AGAIN));
  }

  private static void requireSameCount(RawFile images, int count, RawFile labels, int labelCount) {
    if (count != labelCount) {
      throw new UsageException(
          Problem.of(labels.name() + ": does not belong to " + images.name())
              .expected(String.format(Locale.ROOT, "%,d labels, one an image", count))
              .found(String.format(Locale.ROOT, "%,d labels", labelCount))
              .fix("take both files from the same data set"));
    }
  }

  private static void requireInRange(RawFile file, byte[] labels, int classes) {
    for (int i = 0; i < labels.length; i++) {
      int label = Byte.toUnsignedInt(labels[i]);
      if (label >= classes) {
        throw new UsageException(
            Problem.of(
                    String.format(
                        Locale.ROOT,
                        "%s: label %d of image %,d is no class",
                        file.name(),
                        label,
                        i))
                .expected("labels from 0 to " + (classes - 1))
                .found(String.valueOf(label))
                .fix(FETCH_AGAIN));
      }
    }
  }
}
