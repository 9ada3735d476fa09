package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.util.List;
import java.util.Locale;

/**
 * The training or the test images of a {@link CifarSet}, from files that come in any order. Each
 * file is records of its labels and then all red, all green and all blue pixels of an image, 32
 * rows of 32.
 */
final class CifarPart {

  private static final String FETCH_AGAIN = "fetch the file again";

  private final CifarSet set;
  private final List<String> files;
  private String firstName = "";
  private String firstPath = "";
  private int perFile;
  private byte[] pixels = {};
  private int[] labels = {};

  /** Of these files, in this order. */
  CifarPart(CifarSet set, List<String> files) {
    this.set = set;
    this.files = files;
  }

  /**
   * Takes a file.
   *
   * @param name which of the part's it is
   */
  void add(String name, RawFile file) {
    int records = records(file);
    if (firstName.isEmpty()) {
      firstName = name;
      firstPath = file.name();
      allocate(file, records);
    }
    requireSameCount(file, records);
    int next = files.indexOf(name) * perFile;
    for (int i = 0; i < records; i++) {
      int record = i * set.recordBytes();
      labels[next + i] = label(file, i);
      interleave(
          file.bytes(), record + set.labelBytes(), pixels, (next + i) * CifarSet.IMAGE_BYTES);
    }
  }

  /** The images, once all files are there. */
  ImageSet images() {
    return new ImageSet(
        labels.length, CifarSet.SIDE, CifarSet.SIDE, CifarSet.CHANNELS, pixels, labels);
  }

  /** All files are as long as the first. */
  private void allocate(RawFile file, int records) {
    long bytes = (long) files.size() * records * CifarSet.IMAGE_BYTES;
    if (bytes > RawFile.MOST_BYTES) {
      throw TooLittleMemory.ofArrays(
          file.name() + " and those beside it", bytes, RawFile.MOST_BYTES);
    }
    perFile = records;
    pixels = new byte[(int) bytes];
    labels = new int[files.size() * records];
  }

  /** Images in a file, by its length. */
  private int records(RawFile file) {
    int length = file.bytes().length;
    String expected = String.format(Locale.ROOT, "records of %,d bytes", set.recordBytes());
    FileForm.refuseAll(file.name(), file.bytes(), "a file of " + set.title(), expected);
    if (length == 0 || length % set.recordBytes() != 0) {
      throw new UsageException(
          Problem.of(
                  length == 0
                      ? file.name() + ": the file is empty"
                      : file.name()
                          + ": the last image is cut off, or it is no file of "
                          + set.title())
              .expected(expected)
              .found(String.format(Locale.ROOT, "%,d bytes", length))
              .fix(FETCH_AGAIN));
    }
    return length / set.recordBytes();
  }

  /** Those of the data set are of one length, so a file that is not has lost or gained images. */
  private void requireSameCount(RawFile file, int found) {
    if (found != perFile) {
      throw new UsageException(
          Problem.of(file.name() + ": another number of images than in " + firstName)
              .expected(String.format(Locale.ROOT, "%,d images, as in %s", perFile, firstPath))
              .found(String.format(Locale.ROOT, "%,d", found))
              .fix("fetch the shorter file again, or take from both files the same number"));
    }
  }

  private int label(RawFile file, int image) {
    int at = image * set.recordBytes() + set.labelBytes() - 1;
    int label = Byte.toUnsignedInt(file.bytes()[at]);
    if (label >= set.classes()) {
      throw new UsageException(
          Problem.of(
                  String.format(
                      Locale.ROOT,
                      "%s: label %d of image %,d is no class",
                      file.name(),
                      label,
                      image))
              .expected(DatasetChecks.range(set.classes()))
              .found(String.valueOf(label))
              .fix(FETCH_AGAIN + ", or check that it is a file of " + set.title()));
    }
    return label;
  }

  /** Planes of red, green and blue become pixels of three channels. */
  private static void interleave(byte[] planes, int from, byte[] pixels, int to) {
    for (int p = 0; p < CifarSet.PLANE_BYTES; p++) {
      for (int c = 0; c < CifarSet.CHANNELS; c++) {
        pixels[to + p * CifarSet.CHANNELS + c] = planes[from + c * CifarSet.PLANE_BYTES + p];
      }
    }
  }
}
