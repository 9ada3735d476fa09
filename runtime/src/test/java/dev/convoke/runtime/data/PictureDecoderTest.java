package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {

  private static final PictureDecoder GREY = new PictureDecoder(2, 3, 1);
  private static final PictureDecoder COLOUR = new PictureDecoder(2, 3, 3);

  @TempDir Path directory;

  @Test
  void greyPictureKeepsItsValues() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, 3, 2, 0, new int[] {0, 1, 127, 128, 200, 255});

    assertThat(GREY.decode(saved(image, "png"))).containsExactly(0, 1, 127, 128, 200, 255);
  }

  @Test
  void greyPictureFillsThreeChannels() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 100);

    assertThat(COLOUR.decode(saved(image, "png"))).startsWith(100, 100, 100, 0);
  }

  @Test
  void colourPictureGivesRedGreenBlue() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 0, 0x102030);

    assertThat(COLOUR.decode(saved(image, "png"))).startsWith(0, 0, 0, 0x10, 0x20, 0x30);
  }

  @Test
  void colourPictureThatIsGreyIsGrey() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(2, 1, 0x777777);

    assertThat(GREY.decode(saved(image, "png"))).containsExactly(0, 0, 0, 0, 0, 0x77);
  }

  @Test
  void coloursAreNotTurnedToGrey() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(2, 1, 0xff8000);
    Path file = saved(image, "png");

    assertThatThrownBy(() -> GREY.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": the picture has colours\n"
                + "  expected: a grey picture: red, green and blue equal everywhere\n"
                + "  found:    #ff8000 at column 2, row 1\n"
                + "  fix:      convert it to grey yourself, so that you decide how");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
  void formats(String format) throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);

    assertThat(GREY.decode(saved(image, format))).containsExactly(0, 0, 0, 0, 0, 0);
  }

  @Test
  void wrongSize() throws IOException {
    Path file = saved(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY), "png");

    assertThatThrownBy(() -> GREY.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": the picture has the wrong size\n"
                + "  expected: 2×3 (height×width)\n"
                + "  found:    2×2\n"
                + "  fix:      scale or crop it to 2×3");
  }

  @Test
  void notAPicture() throws IOException {
    Path file = Files.writeString(directory.resolve("notes.png"), "no picture");

    assertThatThrownBy(() -> GREY.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": not a picture\n"
                + "  expected: PNG, JPEG, BMP or GIF\n"
                + "  fix:      convert it to PNG");
  }

  @Test
  void pictureOfAnotherFormat() throws IOException {
    Path file = saved(new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY), "tiff");

    assertThatThrownBy(() -> GREY.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": pictures of this format are not read\n"
                + "  expected: PNG, JPEG, BMP or GIF\n"
                + "  found:    TIF\n"
                + "  fix:      convert it to PNG");
  }

  @ParameterizedTest
  @ValueSource(ints = {254, 0})
  void transparentPng(int alpha) throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 6; i++) {
      image.setRGB(i % 3, i / 3, 0xff777777);
    }
    image.setRGB(2, 1, alpha << 24 | 0x777777);

    requireTransparent(saved(image, "png"), 2, 3, alpha);
  }

  /**
   * A GIF has a palette, of which one entry may be transparent. Eight rows, because Java's reader
   * drops rows of interlaced GIFs of four or fewer.
   */
  @Test
  void transparentGif() throws IOException {
    byte[] levels = {0x77, 0x20};
    IndexColorModel palette = new IndexColorModel(1, 2, levels, levels, levels, 1);
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setSample(2, 1, 0, 1);

    requireTransparent(saved(image, "gif"), 8, 8, 0);
  }

  private static void requireTransparent(Path file, int height, int width, int alpha) {
    for (int channels : new int[] {1, 3}) {
      PictureDecoder decoder = new PictureDecoder(height, width, channels);
      assertThatThrownBy(() -> decoder.decode(file))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              file
                  + ": the picture is transparent\n"
                  + "  expected: alpha 255 everywhere\n"
                  + "  found:    alpha "
                  + alpha
                  + " at column 2, row 1\n"
                  + "  fix:      save it without transparency, on a background that you choose");
    }
  }

  @Test
  void pictureWithAlphaThatIsOpaque() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 6; i++) {
      image.setRGB(i % 3, i / 3, 0xff777777);
    }

    assertThat(GREY.decode(saved(image, "png"))).containsOnly(0x77);
  }

  @Test
  void cutOffPicture() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    Path file = saved(image, "png");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));

    assertThatThrownBy(() -> GREY.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": the picture cannot be read\n")
        .hasMessageNotContaining("Exception");
  }

  /** ImageIO would fill what is missing with grey. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 300})
  void cutOffJpeg(int bytesCutOff) throws IOException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 32 * 32; i++) {
      image.setRGB(i % 32, i / 32, 0x010305 * i);
    }
    Path file = saved(image, "jpg");
    PictureDecoder decoder = new PictureDecoder(32, 32, 3);
    assertThat(decoder.decode(file)).hasSize(32 * 32 * 3);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - bytesCutOff));

    assertThatThrownBy(() -> decoder.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": the picture cannot be read\n");
  }

  /** 900 million pixels would take 2.7 GB; the header is all that this file has. */
  @Test
  void hugePictureIsRefusedByItsHeader() throws IOException {
    ByteBuffer header = ByteBuffer.allocate(33);
    header.putLong(0x89504e470d0a1a0aL); // PNG
    header.putInt(13).put(new byte[] {'I', 'H', 'D', 'R'});
    header.putInt(30_000).putInt(30_000).put(new byte[] {8, 2, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array(), 12, 17);
    header.putInt((int) sum.getValue());
    Path file = Files.write(directory.resolve("huge.png"), header.array());

    assertThatThrownBy(() -> COLOUR.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": the picture has the wrong size\n")
        .hasMessageContaining("found:    30000×30000\n");
  }

  @Test
  void missingFile() {
    Path file = directory.resolve("none.png");

    assertThatThrownBy(() -> GREY.decode(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(file + ": there is no such file\n  fix:      check the path");
  }

  private Path saved(BufferedImage image, String format) throws IOException {
    Path file = directory.resolve("picture." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }
}
