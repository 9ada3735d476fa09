package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the IDX format of MNIST: a big-endian header, then the pixels or labels.
 *
 * <ul>
 *   <li>grey images: {@code 0x00000803}, count, rows, columns, then {@code count * rows * columns}
 *       unsigned bytes
 *   <li>images with channels: {@code 0x00000804}, count, rows, columns, channels (1 or 3), then
 *       {@code count * rows * columns * channels} unsigned bytes, the channels of a pixel together
 *   <li>labels: {@code 0x00000801}, count, then {@code count} unsigned bytes
 *   <li>labels above 255: {@code 0x00000c01}, count, then {@code count} big-endian integers of four
 *       bytes
 * </ul>
 */
public final class IdxFile {

  private static final String FETCH_AGAIN = "fetch the file again";
  private static final int GREY = 1;
  private static final int COLOUR = 3;

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
      return IdxForm.longestHeader();
    }

    @Override
    public long promisedLength(byte[] header) {
      ByteBuffer numbers = ByteBuffer.wrap(header);
      return IdxForm.of(numbers.getInt(0))
          .map(form -> form.length(numbers))
          .filter(length -> length > 0)
          .orElse((long) FileForm.BYTES); // enough to say what it is instead
    }
  }

  /**
   * Reads a file of images and the file of their labels.
   *
   * @param classes labels must lie below this
   */
  public static ImageSet read(RawFile images, RawFile labels, int classes) {
    IdxForm form = form(images, "images", IdxForm.GREY_IMAGES, IdxForm.IMAGES);
    ByteBuffer header = header(images, form);
    int count = size(images, "images", form.size(header, 0));
    int height = size(images, "rows", form.size(header, 1));
    int width = size(images, "columns", form.size(header, 2));
    int channels =
        form == IdxForm.IMAGES ? channels(images, height, width, form.size(header, 3)) : GREY;
    requireLength(images, form.length(header), imagesText(count, height, width, channels));

    IdxForm labelsForm = form(labels, "labels", IdxForm.LABELS, IdxForm.WIDE_LABELS);
    ByteBuffer labelsHeader = header(labels, labelsForm);
    int labelCount = size(labels, "labels", labelsForm.size(labelsHeader, 0));
    requireLength(
        labels,
        labelsForm.length(labelsHeader),
        String.format(Locale.ROOT, "%,d labels", labelCount));

    requireSameCount(images, count, labels, labelCount);
    int[] numbers = new int[labelCount];
    labelsHeader.position(labelsForm.headerBytes());
    for (int i = 0; i < labelCount; i++) {
      numbers[i] =
          labelsForm == IdxForm.WIDE_LABELS
              ? labelsHeader.getInt()
              : Byte.toUnsignedInt(labelsHeader.get());
    }
    requireInRange(labels, numbers, classes);
    byte[] pixels = Arrays.copyOfRange(images.bytes(), form.headerBytes(), images.bytes().length);
    return new ImageSet(count, height, width, channels, pixels, numbers);
  }

  private static String imagesText(int count, int height, int width, int channels) {
    String size =
        channels == GREY ? height + "×" + width : ImageFormat.sizeText(height, width, channels);
    return String.format(Locale.ROOT, "%,d images of %s", count, size);
  }

  /** What a file is, if it is one of two forms. */
  private static IdxForm form(RawFile file, String contents, IdxForm usual, IdxForm other) {
    byte[] bytes = file.bytes();
    if (bytes.length == 0) {
      throw new UsageException(
          Problem.of(file.name() + ": the file is empty")
              .expected("IDX " + contents)
              .found("0 bytes")
              .fix(FETCH_AGAIN));
    }
    String wanted = "a file of IDX " + contents;
    String expected =
        String.format(Locale.ROOT, "magic number 0x%08x or 0x%08x", usual.magic(), other.magic());
    FileForm.refuseAll(file.name(), bytes, wanted, expected);
    if (bytes.length < Integer.BYTES) {
      throw cutOff(file, usual);
    }
    int magic = ByteBuffer.wrap(bytes).getInt(0);
    Optional<IdxForm> found = IdxForm.of(magic);
    return found
        .filter(form -> form == usual || form == other)
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.of(file.name() + ": not " + wanted)
                        .expected(expected)
                        .found(
                            String.format(Locale.ROOT, "0x%08x", magic)
                                + found.map(form -> ", which is " + form.text()).orElse(""))
                        .fix(FETCH_AGAIN + ", or check that images and labels are not swapped")));
  }

  private static ByteBuffer header(RawFile file, IdxForm form) {
    if (file.bytes().length < form.headerBytes()) {
      throw cutOff(file, form);
    }
    return ByteBuffer.wrap(file.bytes());
  }

  private static UsageException cutOff(RawFile file, IdxForm form) {
    return new UsageException(
        Problem.of(file.name() + ": the header is cut off")
            .expected("at least " + form.headerBytes() + " bytes")
            .found(file.bytes().length + " bytes")
            .fix(FETCH_AGAIN));
  }

  /** Who writes images as PyTorch has them has the channels first. */
  private static int channels(RawFile file, int height, int width, int channels) {
    if (channels == GREY || channels == COLOUR) {
      return channels;
    }
    boolean first = height == GREY || height == COLOUR;
    throw new UsageException(
        Problem.of(file.name() + ": images of " + unsigned(channels) + " channels")
            .expected("1 channel (grey) or 3 (colour)")
            .found(ImageFormat.sizeText(height, width, channels))
            .fix(
                first
                    ? "write the channels last: " + width + "×" + channels + "×" + height
                    : "write the images in grey or in red, green and blue"));
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
      if (label < 0 || label >= classes) {
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
