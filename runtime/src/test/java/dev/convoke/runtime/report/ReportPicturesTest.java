package dev.convoke.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.data.ImageSet;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The pixels of a report's pictures. */
class ReportPicturesTest {

  private static final int BLUE = 0x0072b2;
  private static final int ORANGE = 0xe69f00;

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int at(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xffffff;
  }

  /** Where, in the order of reading, a square of one colour begins first. */
  private static Point square(BufferedImage image, int colour, int side) {
    for (int y = 0; y + side <= image.getHeight(); y++) {
      for (int x = 0; x + side <= image.getWidth(); x++) {
        int left = x;
        int top = y;
        boolean isFilled =
            IntStream.range(0, side * side)
                .allMatch(i -> at(image, left + i % side, top + i / side) == colour);
        if (isFilled) {
          return new Point(x, y);
        }
      }
    }
    throw new AssertionError("no square of " + Integer.toHexString(colour));
  }

  private static List<Integer> rows(BufferedImage image, int x, int colour) {
    return IntStream.range(0, image.getHeight())
        .filter(y -> at(image, x, y) == colour)
        .boxed()
        .toList();
  }

  /** The first column after a place of which so many pixels are of a colour. */
  private static int column(BufferedImage image, int after, int colour, IntPredicate many) {
    return IntStream.range(after + 1, image.getWidth())
        .filter(x -> many.test(rows(image, x, colour).size()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Of class 0, 9 of 25 images are hit; of class 1, all are taken for class 0. Shades are mixed of
   * white and (0, 114, 178) by the square roots of 9/25 and 16/25: 255 - 0.6 * 255 = 102, 255 - 0.6
   * * 141 = 170.4, and so on.
   */
  @Test
  void theMatrixHasARowATrueClassAndAColumnAnAnswer() throws IOException {
    Said said = new Said(50);
    for (int i = 0; i < 25; i++) {
      said.of(2, 0, i < 9 ? 0 : 1, 0.9);
      said.of(2, 1, 0, 0.9);
    }
    BufferedImage matrix =
        read(
            ConfusionPlot.png("title", Confusion.of(said.predictions(), 2), List.of("cat", "dog")));

    Point hit = square(matrix, 0x66aad1, 4);
    Point missed = square(matrix, 0x338ec1, 4);
    Point taken = square(matrix, BLUE, 4);
    assertThat(missed.y).isEqualTo(hit.y);
    assertThat(missed.x - hit.x).isEqualTo(48);
    assertThat(taken.x).isEqualTo(hit.x);
    assertThat(taken.y - hit.y).isEqualTo(48);
    assertThat(at(matrix, missed.x, taken.y)).as("no image of class 1 is hit").isEqualTo(0xffffff);
  }

  /**
   * Three of four images are hit that are said to be right by half, one of four that are said to be
   * right by 0.9: two bars of heights 3 to 1, and marks of the probability above the lower one.
   */
  @Test
  void theBarsAreTheSharesOfRightAnswers() throws IOException {
    Said said = new Said(8);
    for (int i = 0; i < 4; i++) {
      said.of(4, i < 3 ? 0 : 1, 0, 0.5);
      said.of(4, i < 1 ? 0 : 1, 0, 0.9);
    }
    BufferedImage plot = read(CalibrationPlot.png("title", Calibration.of(said.predictions())));

    // Not in the middle of a bar, where the diagonal may hide the mark.
    int half = column(plot, 0, BLUE, many -> many > 200) + 5;
    int sure = column(plot, half, BLUE, many -> many > 50 && many < 200) + 5;
    List<Integer> lower = rows(plot, sure, BLUE);
    List<Integer> higher = rows(plot, half, BLUE);
    int bottom = lower.get(lower.size() - 1);
    double quarter = bottom - lower.get(0);
    assertThat(higher.get(higher.size() - 1)).isCloseTo(bottom, within(1));
    assertThat(bottom - higher.get(0)).isCloseTo((int) (3 * quarter), within(3));
    // The mark is three pixels high; a quarter is 0.25.
    assertThat(bottom - rows(plot, sure, ORANGE).get(1))
        .isCloseTo((int) (0.9 / 0.25 * quarter), within(6));
    assertThat(bottom - rows(plot, half, ORANGE).get(1))
        .isCloseTo((int) (0.5 / 0.25 * quarter), within(6));
  }

  /** One image of red, which is right, one of green, which is wrong; in the order of channels. */
  @Test
  void theImageWithTheLargestLossComesFirstInItsColours() throws IOException {
    byte[] pixels = new byte[2 * 64 * 3];
    for (int i = 0; i < 64; i++) {
      pixels[3 * i] = (byte) 200;
      pixels[3 * (64 + i) + 1] = (byte) 150;
    }
    ImageSet images = new ImageSet(2, 8, 8, 3, pixels, new int[] {0, 0});
    Said said = new Said(2).of(2, 0, 0, 0.9).of(2, 0, 1, 0.9);

    BufferedImage sheet =
        read(LossSheet.png("title", images, List.of("cat", "dog"), said.predictions()));

    Point first = square(sheet, 0x009600, 180);
    Point second = square(sheet, 0xc80000, 180);
    assertThat(first.x).isLessThan(second.x - 179);
    assertThat(first.y).isEqualTo(second.y);
  }
}
