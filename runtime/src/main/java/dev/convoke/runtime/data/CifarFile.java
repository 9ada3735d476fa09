package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Reads the binary format of CIFAR-10: records of 3,073 bytes, a label and then all red, all green
 * and all blue pixels, each 32 rows of 32.
 */
final class CifarFile {

  static final int SIDE = 32;
  static final int CHANNELS = 3;

  private static final int PLANE_BYTES = SIDE * SIDE;
  private static final int IMAGE_BYTES = CHANNELS * PLANE_BYTES;
  private static final int RECORD_BYTES = 1 + IMAGE_BYTES;
  private static final String FETCH_AGAIN = "fetch the file again";

  private CifarFile() {}

  /**
   * Reads files one after another into one set, one file at a time.
   *
   * @param classes labels must lie below this
   */
  static ImageSet read(List<Path> files, int classes) {
    int[] records = files.stream().mapToInt(CifarFile::records).toArray();
    for (int f = 1; f < records.length; f++) {
      requireSameCount(files.get(0), records[0], files.get(f), records[f]);
    }
    long count = IntStream.of(records).asLongStream().sum();
    if (count * IMAGE_BYTES > RawFile.MOST_BYTES) {
      throw TooLittleMemory.ofArrays(
          files.get(0) + " and those after it", count * IMAGE_BYTES, RawFile.MOST_BYTES);
    }
    byte[] pixels = new byte[(int) count * IMAGE_BYTES];
    int[] labels = new int[(int) count];
    int next = 0;
    for (int f = 0; f < records.length; f++) {
      RawFile file = RawFile.read(files.get(f), (long) records[f] * RECORD_BYTES);
      requireLength(file, records[f]);
      for (int i = 0; i < records[f]; i++) {
        labels[next] = label(file, i, classes);
        interleave(file.bytes(), i * RECORD_BYTES + 1, pixels, next * IMAGE_BYTES);
        next++;
      }
    }
    return new ImageSet((int) count, SIDE, SIDE, CHANNELS, pixels, labels);
  }

  /** Images in a file, by its length. */
  private static int records(Path file) {
    RawFile.requireRegular(file);
    long length;
    byte[] begin;
    try (InputStream input = Files.newInputStream(file)) {
      length = Files.size(file);
      begin = input.readNBytes(FileForm.BYTES);
    } catch (IOException unreadable) {
      throw RawFile.unreadable(file, unreadable);
    }
    String expected = String.format(Locale.ROOT, "records of %,d bytes", RECORD_BYTES);
    FileForm.refuseAll(file.toString(), begin, "a file of CIFAR-10", expected);
    if (length == 0 || length % RECORD_BYTES != 0) {
      throw new UsageException(
          Problem.of(
                  length == 0
                      ? file + ": the file is empty"
                      : file + ": the last image is cut off, or it is no file of CIFAR-10")
              .expected(expected)
              .found(String.format(Locale.ROOT, "%,d bytes", length))
              .fix(FETCH_AGAIN));
    }
    if (length > RawFile.MOST_BYTES) {
      throw TooLittleMemory.ofArrays(file.toString(), length, RawFile.MOST_BYTES);
    }
    return (int) (length / RECORD_BYTES);
  }

  /** Those of the data set are of one length, so a file that is not has lost or gained images. */
  private static void requireSameCount(Path first, int expected, Path file, int found) {
    if (found != expected) {
      throw new UsageException(
          Problem.of(file + ": another number of images than in " + first.getFileName())
              .expected(String.format(Locale.ROOT, "%,d images, as in %s", expected, first))
              .found(String.format(Locale.ROOT, "%,d", found))
              .fix("fetch the shorter file again, or take from both files the same number"));
    }
  }

  /** A file may have changed since its length was taken. */
  private static void requireLength(RawFile file, int records) {
    if (file.bytes().length != records * RECORD_BYTES) {
      throw new UsageException(
          Problem.of(file.name() + ": the file changed while it was read")
              .expected(String.format(Locale.ROOT, "%,d images", records))
              .found("another length")
              .fix("start again once it is complete"));
    }
  }

  private static int label(RawFile file, int image, int classes) {
    int label = Byte.toUnsignedInt(file.bytes()[image * RECORD_BYTES]);
    if (label >= classes) {
      throw new UsageException(
          Problem.of(
                  String.format(
                      Locale.ROOT,
                      "%s: label %d of image %,d is no class",
                      file.name(),
                      label,
                      image))
              .expected(DatasetChecks.range(classes))
              .found(String.valueOf(label))
              .fix(FETCH_AGAIN + ", or check that it is a file of CIFAR-10"));
    }
    return label;
  }

  /** Planes of red, green and blue become pixels of three channels. */
  private static void interleave(byte[] planes, int from, byte[] pixels, int to) {
    for (int p = 0; p < PLANE_BYTES; p++) {
      for (int c = 0; c < CHANNELS; c++) {
        pixels[to + p * CHANNELS + c] = planes[from + c * PLANE_BYTES + p];
      }
    }
  }
}
