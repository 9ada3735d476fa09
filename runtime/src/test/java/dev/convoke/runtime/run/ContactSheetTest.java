package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.data.ChangedImage;
import dev.convoke.runtime.data.ImageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactSheetTest {

  private static final List<String> CLASSES = List.of("cat", "dog", "hen", "ox");
  private static final int RED = 0xffc80000;
  private static final int BLUE = 0xff0000c8;

  private static byte[] filled(int size, int red, int blue) {
    byte[] pixels = new byte[size * 3];
    for (int i = 0; i < size; i++) {
      pixels[3 * i] = (byte) red;
      pixels[3 * i + 2] = (byte) blue;
    }
    return pixels;
  }

  private static ChangedImage image(byte[] before, byte[] after, Float... shares) {
    return new ChangedImage(before, after, 0, Arrays.asList(shares));
  }

  private static BufferedImage drawn(int height, int width, int channels, List<ChangedImage> images)
      throws IOException {
    ContactSheet sheet =
        new ContactSheet("title", CLASSES, new ImageFormat(height, width, channels, 4));
    return ImageIO.read(new ByteArrayInputStream(sheet.png(images)));
  }

  private static int count(BufferedImage image, int colour) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return count;
  }

  /** Small ones twelve times as large, to 96 pixels, others as they are, large ones as 224. */
  @ParameterizedTest
  @CsvSource({"8, 8, 96, 96", "8, 4, 96, 48", "100, 120, 100, 120", "448, 224, 224, 112"})
  void everyImageIsSeenBeforeAndAfter(int height, int width, int shownHeight, int shownWidth)
      throws IOException {
    int size = height * width;
    ChangedImage one = image(filled(size, 200, 0), filled(size, 0, 200), 1f, 0f, 0f, 0f);

    BufferedImage sheet = drawn(height, width, 3, Collections.nCopies(5, one));

    assertThat(count(sheet, RED)).isEqualTo(5 * shownHeight * shownWidth);
    assertThat(count(sheet, BLUE)).isEqualTo(5 * shownHeight * shownWidth);
  }

  @Test
  void greyIsGrey() throws IOException {
    byte[] grey = new byte[64];
    Arrays.fill(grey, (byte) 200);

    assertThat(count(drawn(8, 8, 1, List.of(image(grey, grey, 1f))), 0xffc8c8c8))
        .isEqualTo(2 * 96 * 96);
  }

  @Test
  void manyImagesOfALargeInputAreFewPixels() throws IOException {
    ChangedImage large = image(filled(300 * 300, 1, 0), filled(300 * 300, 0, 1), 1f);

    BufferedImage sheet = drawn(300, 300, 3, Collections.nCopies(16, large));

    assertThat(sheet.getWidth() * sheet.getHeight()).isLessThan(2_500_000);
  }

  @Test
  void captionIsTheClassOrTheSharesOfClasses() {
    ContactSheet sheet = new ContactSheet("title", CLASSES, new ImageFormat(1, 1, 1, 4));
    byte[] pixel = {0};

    assertThat(sheet.caption(image(pixel, pixel, 0f, 1f, 0f, 0f))).isEqualTo("dog");
    assertThat(sheet.caption(image(pixel, pixel, 0.3f, 0f, 0.7f, 0f)))
        .isEqualTo("hen 70 % + cat 30 %");
    assertThat(sheet.caption(image(pixel, pixel, 0.1f, 0.2f, 0.3f, 0.4f)))
        .isEqualTo("ox 40 % + hen 30 % + dog 20 %");
    assertThat(sheet.caption(image(pixel, pixel, 0.999f, 0.001f, 0f, 0f))).isEqualTo("cat");
  }

  @Test
  void namesThatAreTooLongAreCut() throws IOException {
    List<String> names = List.of("x".repeat(5_000), "\uD83D\uDE00".repeat(900));
    ContactSheet sheet = new ContactSheet("t".repeat(900), names, new ImageFormat(8, 8, 3, 2));
    ChangedImage image = image(filled(64, 200, 0), filled(64, 0, 200), 0.5f, 0.5f);

    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(sheet.png(List.of(image))));

    assertThat(count(drawn, RED)).isEqualTo(96 * 96);
  }
}
