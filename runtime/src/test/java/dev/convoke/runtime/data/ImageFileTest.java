package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.runtime.problem.UsageException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {

  private static final Input GREY = new Input(2, 3, 1);
  private static final Input COLOUR = new Input(2, 3, 3);

  @TempDir Path directory;

  @Test
  void greyPictureKeepsItsValues() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, 3, 2, 0, new int[] {0, 1, 127, 128, 200, 255});

    assertThat(ImageFile.read(saved(image, "png"), GREY)).containsExactly(0, 1, 127, 128, 200, 255);
  }

  @Test
  void greyPictureFillsThreeChannels() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 100);

    assertThat(ImageFile.read(saved(image, "png"), COLOUR)).startsWith(100, 100, 100, 0);
  }

  @Test
  void colourPictureGivesRedGreenBlue() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 0, 0x102030);

    assertThat(ImageFile.read(saved(image, "png"), COLOUR)).startsWith(0, 0, 0, 0x10, 0x20, 0x30);
  }

  @Test
  void colourPictureThatIsGreyIsGrey() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(2, 1, 0x777777);

    assertThat(ImageFile.read(saved(image, "png"), GREY)).containsExactly(0, 0, 0, 0, 0, 0x77);
  }

  @Test
  void coloursAreNotTurnedToGrey() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(2, 1, 0xff8000);
    Path file = saved(image, "png");

    assertThatThrownBy(() -> ImageFile.read(file, GREY))
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

    assertThat(ImageFile.read(saved(image, format), GREY)).containsExactly(0, 0, 0, 0, 0, 0);
  }

  @Test
  void wrongSize() throws IOException {
    Path file = saved(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY), "png");

    assertThatThrownBy(() -> ImageFile.read(file, GREY))
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

    assertThatThrownBy(() -> ImageFile.read(file, GREY))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": not a picture\n"
                + "  expected: PNG, JPEG, BMP or GIF\n"
                + "  fix:      convert it to PNG");
  }

  @Test
  void cutOffPicture() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    Path file = saved(image, "png");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));

    assertThatThrownBy(() -> ImageFile.read(file, GREY))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": the picture cannot be read\n");
  }

  @Test
  void missingFile() {
    Path file = directory.resolve("none.png");

    assertThatThrownBy(() -> ImageFile.read(file, GREY))
        .isInstanceOf(UsageException.class)
        .hasMessage(file + ": there is no such file\n  fix:      check the path");
  }

  private Path saved(BufferedImage image, String format) throws IOException {
    Path file = directory.resolve("picture." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }
}
