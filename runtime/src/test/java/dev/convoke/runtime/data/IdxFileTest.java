package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxFileTest {

  private static final byte[] IMAGES = IdxBytes.images(2, 1, 2, 1, 2, 3, 255);
  private static final byte[] LABELS = IdxBytes.labels(2, 1, 0);

  @TempDir Path directory;

  @Test
  void readsPixelsRowByRow() {
    ImageSet set = read(IMAGES, LABELS, 2);

    assertThat(set.count()).isEqualTo(2);
    assertThat(set.height()).isEqualTo(1);
    assertThat(set.width()).isEqualTo(2);
    assertThat(set.channels()).isEqualTo(1);
    assertThat(set.pixels()).containsExactly(1, 2, 3, 255);
    assertThat(set.labels()).containsExactly(1, 0);
  }

  @Test
  void theChannelsOfAPixelAreTogether() {
    byte[] images =
        ByteBuffer.allocate(20 + 6)
            .putInt(0x00000804)
            .putInt(1)
            .putInt(1)
            .putInt(2)
            .putInt(3)
            .put(new byte[] {1, 2, 3, 4, 5, 6})
            .array();

    ImageSet set = read(images, IdxBytes.labels(1, 1), 2);

    assertThat(set.channels()).isEqualTo(3);
    assertThat(set.width()).isEqualTo(2);
    assertThat(set.pixels()).containsExactly(1, 2, 3, 4, 5, 6);
    images[19] = 1;
    images[15] = 6;
    assertThat(read(images, IdxBytes.labels(1, 1), 2).channels()).isEqualTo(1);
  }

  @Test
  void labelsOfFourBytes() {
    byte[] labels =
        ByteBuffer.allocate(16).putInt(0x00000c01).putInt(2).putInt(70_000).putInt(3).array();

    assertThat(read(IMAGES, labels, 70_001).labels()).containsExactly(70_000, 3);
  }

  @Test
  void aLabelBelowZero() {
    byte[] labels =
        ByteBuffer.allocate(16).putInt(0x00000c01).putInt(2).putInt(0).putInt(-1).array();

    assertProblem(
        IMAGES,
        labels,
        """
        labels.gz: label -1 of image 1 is no class
          expected: labels from 0 to 1
          found:    -1
          fix:      fetch the file again\
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "32, 32, 4, 'write the images in grey or in red, green and blue'",
    "32, 32, 2, 'write the images in grey or in red, green and blue'",
    "3, 32, 28, 'write the channels last: 32×28×3'"
  })
  void otherChannels(int height, int width, int channels, String fix) {
    byte[] images =
        ByteBuffer.allocate(20)
            .putInt(0x00000804)
            .putInt(1)
            .putInt(height)
            .putInt(width)
            .putInt(channels)
            .array();

    assertProblem(
        images,
        LABELS,
        "images.gz: images of %d channels\n  expected: 1 channel (grey) or 3 (colour)\n  found:    %s\n  fix:      %s"
            .formatted(channels, ImageFormat.sizeText(height, width, channels), fix));
  }

  @Test
  void swappedFilesAreNamed() {
    assertProblem(
        LABELS,
        LABELS,
        """
        images.gz: not a file of IDX images
          expected: magic number 0x00000803 or 0x00000804
          found:    0x00000801, which is IDX labels
          fix:      fetch the file again, or check that images and labels are not swapped\
        """);
  }

  @Test
  void anUnknownFormat() {
    byte[] text = "no images".getBytes(StandardCharsets.US_ASCII);

    assertProblem(
        text,
        LABELS,
        """
        images.gz: not a file of IDX images
          expected: magic number 0x00000803 or 0x00000804
          found:    0x6e6f2069
          fix:      fetch the file again, or check that images and labels are not swapped\
        """);
  }

  @Test
  void emptyFile() {
    assertProblem(
        new byte[0],
        LABELS,
        """
        images.gz: the file is empty
          expected: IDX images
          found:    0 bytes
          fix:      fetch the file again\
        """);
  }

  @Test
  void headerCutOff() {
    assertProblem(
        Arrays.copyOf(IMAGES, 15),
        LABELS,
        """
        images.gz: the header is cut off
          expected: at least 16 bytes
          found:    15 bytes
          fix:      fetch the file again\
        """);
  }

  @Test
  void missingPixels() {
    assertProblem(
        Arrays.copyOf(IMAGES, 17),
        LABELS,
        """
        images.gz: 3 bytes are missing
          expected: 20 bytes for 2 images of 1×2
          found:    17 bytes
          fix:      fetch the file again\
        """);
  }

  @Test
  void trailingBytes() {
    assertProblem(
        IMAGES,
        Arrays.copyOf(LABELS, 13),
        """
        labels.gz: the file goes on after the end that its header promises
          expected: 10 bytes for 2 labels
          found:    more bytes
          fix:      fetch the file again\
        """);
  }

  @Test
  void countsThatDiffer() {
    assertProblem(
        IMAGES,
        IdxBytes.labels(3, 0, 0, 0),
        """
        labels.gz: does not belong to images.gz
          expected: 2 labels, one an image
          found:    3 labels
          fix:      take both files from the same data set\
        """);
  }

  @Test
  void labelOutOfRange() {
    assertProblem(
        IMAGES,
        IdxBytes.labels(2, 1, 7),
        """
        labels.gz: label 7 of image 1 is no class
          expected: labels from 0 to 1
          found:    7
          fix:      fetch the file again\
        """);
  }

  @Test
  void noImages() {
    assertProblem(
        IdxBytes.images(0, 1, 2),
        LABELS,
        """
        images.gz: the header promises 0 images
          expected: at least 1 and at most 2,147,483,647
          found:    0
          fix:      fetch the file again\
        """);
  }

  @Test
  void absurdCountIsNotAllocated() {
    byte[] absurd = ByteBuffer.wrap(IMAGES.clone()).putInt(4, 0x7fffffff).array();

    assertProblem(
        absurd,
        LABELS,
        """
        images.gz: 4,294,967,290 bytes are missing
          expected: 4,294,967,310 bytes for 2,147,483,647 images of 1×2
          found:    20 bytes
          fix:      fetch the file again\
        """);
  }

  @Test
  void missingFile() {
    Path file = directory.resolve("images.gz");

    assertThatThrownBy(() -> IdxFile.open(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(file + ": there is no such file\n  fix:      check the path");
  }

  @Test
  void damagedGzip() throws IOException {
    Path file = directory.resolve("images.gz");
    byte[] zipped = IdxBytes.zipped(IMAGES);
    Files.write(file, Arrays.copyOf(zipped, zipped.length - 5));

    assertThatThrownBy(() -> IdxFile.open(file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": the gzip data are damaged\n")
        .hasMessageContaining("  expected: a complete gzip file\n")
        .hasMessageEndingWith("  fix:      fetch the file again");
  }

  @Test
  void sha256OfTheEmptyFile() {
    // The well-known digest of no bytes (FIPS 180-4 examples).
    assertThat(new RawFile("empty", new byte[0]).sha256())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  /** Whatever its header says, a file is read as it is or refused with a message. */
  @Test
  void seededDamageOfHeaders() {
    byte[] colour =
        ByteBuffer.allocate(20 + 12)
            .putInt(0x00000804)
            .putInt(2)
            .putInt(1)
            .putInt(2)
            .putInt(3)
            .array();
    byte[] wide = ByteBuffer.allocate(16).putInt(0x00000c01).putInt(2).putInt(1).putInt(0).array();
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] images = colour.clone();
      byte[] labels = wide.clone();
      byte[] damaged = random.nextBoolean() ? images : labels;
      int at = random.nextInt(damaged == images ? 20 : 16);
      byte before = damaged[at];
      damaged[at] = (byte) random.nextInt(256);
      int length = random.nextInt(10) == 0 ? random.nextInt(damaged.length) : damaged.length;
      byte[] cut = Arrays.copyOf(damaged, length);
      try {
        ImageSet set = read(damaged == images ? cut : images, damaged == labels ? cut : labels, 2);
        assertThat(set.count()).isEqualTo(2);
        assertThat(length).isEqualTo(damaged.length);
        assertThat(damaged[at] == before || damaged == labels && at >= 8).isTrue();
      } catch (UsageException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1_800, 1_999);
  }

  private static void assertProblem(byte[] images, byte[] labels, String message) {
    assertThatThrownBy(() -> read(images, labels, 2))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  private static ImageSet read(byte[] images, byte[] labels, int classes) {
    return IdxFile.read(
        new RawFile("images.gz", images), new RawFile("labels.gz", labels), classes);
  }
}
