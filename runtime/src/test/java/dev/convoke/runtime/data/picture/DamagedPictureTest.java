package dev.convoke.runtime.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.convoke.runtime.problem.UsageException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that a disk or an interrupted copy has damaged never pass for others. */
class DamagedPictureTest {

  private static final int HEIGHT = 13;
  private static final int WIDTH = 17;
  private static final PictureReader COLOUR =
      new PictureReader(new PictureView(HEIGHT, WIDTH, HEIGHT), 3);
  private static final int END_CHUNK_BYTES = 12;

  /** No divisor of 8, so that all bits of a byte take their turn. */
  private static final int SOME = 11;

  @TempDir Path directory;

  /** The kinds of pixels that formats hold in ways of their own. */
  private enum Pixels {
    GREY,
    COLOUR,
    PALETTE_OF_2,
    PALETTE_OF_16,
    PALETTE_OF_256;

    BufferedImage image(Random random) {
      BufferedImage image =
          switch (this) {
            case GREY -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
            case COLOUR -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            case PALETTE_OF_2 -> paletted(BufferedImage.TYPE_BYTE_BINARY, 1, random);
            case PALETTE_OF_16 -> paletted(BufferedImage.TYPE_BYTE_BINARY, 4, random);
            case PALETTE_OF_256 -> paletted(BufferedImage.TYPE_BYTE_INDEXED, 8, random);
          };
      int values = 1 << image.getColorModel().getComponentSize(0);
      if (image.getColorModel() instanceof IndexColorModel palette) {
        values = palette.getMapSize();
      }
      for (int band = 0; band < image.getRaster().getNumBands(); band++) {
        for (int i = 0; i < HEIGHT * WIDTH; i++) {
          image.getRaster().setSample(i % WIDTH, i / WIDTH, band, random.nextInt(values));
        }
      }
      return image;
    }

    private static BufferedImage paletted(int type, int bits, Random random) {
      byte[][] levels = new byte[3][1 << bits];
      for (byte[] level : levels) {
        random.nextBytes(level);
      }
      return new BufferedImage(
          WIDTH,
          HEIGHT,
          type,
          new IndexColorModel(bits, 1 << bits, levels[0], levels[1], levels[2]));
    }
  }

  /** A format and the ways to write it, which {@link #written} takes. */
  static Stream<Arguments> formats() {
    return Stream.of(
        arguments("png", Pixels.GREY, false, ""),
        arguments("png", Pixels.PALETTE_OF_16, false, ""),
        arguments("jpeg", Pixels.GREY, false, ""),
        arguments("jpeg", Pixels.COLOUR, false, ""),
        arguments("jpeg", Pixels.COLOUR, true, ""),
        arguments("bmp", Pixels.COLOUR, false, ""),
        arguments("gif", Pixels.PALETTE_OF_2, false, ""),
        arguments("gif", Pixels.PALETTE_OF_16, true, ""),
        arguments("gif", Pixels.PALETTE_OF_256, false, ""));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void cutOffAtSomeLengths(String format, Pixels pixels, boolean interlaced, String compression)
      throws IOException {
    requireCutOffNoticed(format, pixels, interlaced, compression, SOME);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("formats")
  void cutOffAtEveryLength(String format, Pixels pixels, boolean interlaced, String compression)
      throws IOException {
    requireCutOffNoticed(format, pixels, interlaced, compression, 1);
  }

  /** What is cut off is missed, or it was nothing that makes the picture. */
  private void requireCutOffNoticed(
      String format, Pixels pixels, boolean interlaced, String compression, int stride)
      throws IOException {
    byte[] whole = written(pixels.image(new Random(1)), format, interlaced, compression);
    byte[] expected = decoded(whole).orElseThrow();

    for (int length = 0; length < whole.length; length += stride) {
      Optional<byte[]> found = decoded(Arrays.copyOf(whole, length));
      assertThat(found.map(seen -> Arrays.equals(seen, expected)).orElse(true))
          .as("%s cut off at %d of %d bytes", format, length, whole.length)
          .isTrue();
    }
  }

  /** A PNG has checksums, so not even bytes behind the pixels may be missing. */
  @Test
  void everyShorterPngIsRefused() throws IOException {
    byte[] whole = written(Pixels.COLOUR.image(new Random(2)), "png", true, "");

    for (int length = 0; length < whole.length; length++) {
      assertThat(decoded(Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void someFlippedBitsOfAPngAreNoticed() throws IOException {
    requireFlippedBitsNoticed(SOME);
  }

  @Tag("slow")
  @Test
  void everyFlippedBitOfAPngIsNoticed() throws IOException {
    requireFlippedBitsNoticed(1);
  }

  private void requireFlippedBitsNoticed(int stride) throws IOException {
    byte[] bytes = written(Pixels.GREY.image(new Random(3)), "png", false, "");

    for (int bit = 0; bit < bytes.length * 8; bit += stride) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(decoded(bytes)).as("bit %d of byte %d", bit % 8, bit / 8).isEmpty();
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertThat(decoded(bytes)).isPresent();
  }

  @Test
  void pngWithoutItsLastChunk() throws IOException {
    byte[] bytes = written(Pixels.GREY.image(new Random(4)), "png", false, "");
    Path file = saved(Arrays.copyOf(bytes, bytes.length - END_CHUNK_BYTES));

    assertRefused(file, "the PNG is cut off");
  }

  @Test
  void pngWithAWrongChecksum() throws IOException {
    byte[] bytes = written(Pixels.GREY.image(new Random(5)), "png", false, "");
    bytes[bytes.length - END_CHUNK_BYTES - 1] ^= 1; // the checksum of the pixels
    Path file = saved(bytes);

    assertRefused(file, "damaged data from byte 33 on");
  }

  /** As programs write that hide something there; every viewer shows the picture. */
  @Test
  void bytesBehindAPngAreNoPartOfIt() throws IOException {
    byte[] bytes = written(Pixels.GREY.image(new Random(6)), "png", false, "");

    assertThat(decoded(Arrays.copyOf(bytes, bytes.length + 100)).orElseThrow())
        .isEqualTo(decoded(bytes).orElseThrow());
  }

  private static void assertRefused(Path file, String found) {
    assertThatThrownBy(() -> COLOUR.read(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": the picture cannot be read\n"
                + "  expected: a JPEG, PNG, BMP or GIF picture\n"
                + "  found:    "
                + found
                + "\n  fix:      check that it is complete and that you may read it, or convert it to PNG");
  }

  private Path saved(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("picture"), bytes);
  }

  /** The pixels, or nothing where the picture is refused. */
  private Optional<byte[]> decoded(byte[] bytes) throws IOException {
    try {
      return Optional.of(COLOUR.read(saved(bytes)).pixels());
    } catch (UsageException refused) {
      return Optional.empty();
    }
  }

  private static byte[] written(
      BufferedImage image, String format, boolean interlaced, String compression)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    if (interlaced) {
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    } else if (how.canWriteProgressive()) {
      how.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
    }
    if (!compression.isEmpty()) {
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType(compression);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, List.of(), null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
