package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
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

  /** Reads the bytes of a file, no more than its header promises and one. */
  public static RawFile open(Path file) {
    return RawFile.read(file, new Promise());
  }

  /** As {@link #open(Path)}, from a stream. */
  public static RawFile open(String name, InputStream input) throws IOException {
    return RawFile.read(name, input, new Promise());
  }

  /** What a header says of the length. One that cannot be right promises next to nothing. */
  private record Promise() implements RawFile.Header {
    @Override
    public int bytes() {
      return IMAGES_HEADER_BYTES; // the longer one; a shorter file is read whole
    }

    @Override
    public long promisedLength(byte[] header) {
      ByteBuffer numbers = ByteBuffer.wrap(header);
      int count = numbers.getInt(4);
      if (numbers.getInt(0) == LABELS_MAGIC && count > 0) {
        return LABELS_HEADER_BYTES + (long) count;
      }
      int height = numbers.getInt(8);
      int width = numbers.getInt(12);
      if (numbers.getInt(0) == IMAGES_MAGIC && count > 0 && height > 0 && width > 0) {
        return imagesLength(count, height, width);
      }
      return FileForm.BYTES; // enough to say what it is instead
    }
  }

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
        imagesLength(count, height, width),
        String.format(Locale.ROOT, "%,d images of %d×%d", count, height, width));

    ByteBuffer labelsHeader = header(labels, LABELS_MAGIC, LABELS_HEADER_BYTES, "labels");
    int labelCount = size(labels, "labels", labelsHeader.getInt(4));
    requireLength(
        labels,
        LABELS_HEADER_BYTES + (long) labelCount,
        String.format(Locale.ROOT, "%,d labels", labelCount));

    requireSameCount(images, count, labels, labelCount);
    int[] numbers = new int[labelCount];
    for (int i = 0; i < labelCount; i++) {
      numbers[i] = Byte.toUnsignedInt(labels.bytes()[LABELS_HEADER_BYTES + i]);
    }
    requireInRange(labels, numbers, classes);
    byte[] pixels = Arrays.copyOfRange(images.bytes(), IMAGES_HEADER_BYTES, images.bytes().length);
    return new ImageSet(count, height, width, 1, pixels, numbers);
  }

  /** Bytes of a file of images, or the largest long where there would be more. */
  private static long imagesLength(int count, int height, int width) {
    long pixels = (long) height * width;
    return pixels > (Long.MAX_VALUE - IMAGES_HEADER_BYTES) / count
        ? Long.MAX_VALUE
        : IMAGES_HEADER_BYTES + pixels * count;
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
    String wanted = "a file of IDX " + contents;
    String expected = String.format(Locale.ROOT, "magic number 0x%08x", magic);
    FileForm.refuseAll(file.name(), bytes, wanted, expected);
    if (bytes.length >= Integer.BYTES && buffer.getInt(0) != magic) {
      throw new UsageException(
          Problem.of(file.name() + ": not " + wanted)
              .expected(expected)
              .found(
                  String.format(
                      Locale.ROOT, "0x%08x%s", buffer.getInt(0), kindOf(buffer.getInt(0))))
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
    boolean missing = found < expected;
    String what =
        missing
            ? String.format(Locale.ROOT, "%,d bytes are missing", expected - found)
            : "the file goes on after the end that its header promises";
    throw new UsageException(
        Problem.of(file.name() + ": " + what)
            .expected(String.format(Locale.ROOT, "%,d bytes for %s", expected, promised))
            .found(missing ? String.format(Locale.ROOT, "%,d bytes", found) : "more bytes")
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

  private static void requireInRange(RawFile file, int[] labels, int classes) {
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      if (label >= classes) {
        throw new UsageException(
            Problem.of(
                    String.format(
                        Locale.ROOT,
                        "%s: label %d of image %,d is no class",
                        file.name(),
                        label,
                        i))
                .expected(DatasetChecks.range(classes))
                .found(String.valueOf(label))
                .fix(FETCH_AGAIN));
      }
    }
  }
}
