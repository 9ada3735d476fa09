package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Image i of a batch has class i, and all of its numbers are 10 i, or 10 i plus the channel. */
class MixingStagesTest {

  private static float[][] labels(int batch) {
    float[][] labels = new float[batch][batch];
    for (int i = 0; i < batch; i++) {
      labels[i][i] = 1;
    }
    return labels;
  }

  private static List<Image> images(int batch, int rows, int columns, int channels) {
    IntFunction<Image> image =
        i -> {
          float[] numbers = new float[rows * columns * channels];
          for (int p = 0; p < numbers.length; p++) {
            numbers[p] = 10 * i + p % channels;
          }
          return new Image(rows, columns, channels, numbers);
        };
    return IntStream.range(0, batch).mapToObj(image).toList();
  }

  private static double sum(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 1, 1", "3, 5, 7, 3", "8, 4, 3, 1"})
  void mixupMixesLabelsAsImages(int batch, int rows, int columns, int channels) {
    for (Changed.Made made :
        Changed.batches(
            new MixupStage(0.4), images(batch, rows, columns, channels), labels(batch), 40)) {
      for (int i = 0; i < batch; i++) {
        int partner = (i + batch - 1) % batch;
        float[] label = made.labels().get(i);
        assertThat(sum(label)).isCloseTo(1, within(1e-6));
        assertThat(label[i] + label[partner]).isCloseTo(1, within(1e-6f));
        float[] image = made.images().get(i);
        for (int p = 0; p < image.length; p++) {
          double expected = 10.0 * (label[i] * i + label[partner] * partner) + p % channels;
          assertThat((double) image[p]).isCloseTo(expected, within(1e-4));
        }
      }
    }
  }

  @Test
  void sharesOfMixupAreOfEachImageAndEvenForAlphaOne() {
    List<Double> shares = new ArrayList<>();
    for (Changed.Made made :
        Changed.batches(new MixupStage(1), images(10, 1, 1, 1), labels(10), 200)) {
      for (int i = 0; i < 10; i++) {
        shares.add((double) made.labels().get(i)[i]);
      }
    }

    ChiSquare.assertEven(shares, 0, 1);
    assertThat(shares.subList(0, 10)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 1, 1", "3, 15, 9, 3", "8, 10, 10, 1"})
  void cutMixPastesARectangleAndMixesLabelsByItsArea(
      int batch, int rows, int columns, int channels) {
    int pasted = 0;
    for (Changed.Made made :
        Changed.batches(
            new CutMixStage(1), images(batch, rows, columns, channels), labels(batch), 40)) {
      for (int i = 0; i < batch; i++) {
        int partner = (i + batch - 1) % batch;
        Image image = new Image(rows, columns, channels, made.images().get(i));
        int area = pasted(image, i, partner);
        float[] label = made.labels().get(i);
        assertThat(label[partner]).isCloseTo((float) area / (rows * columns), within(1e-6f));
        assertThat(sum(label)).isCloseTo(1, within(1e-6));
        pasted += area;
      }
    }
    assertThat(pasted > 0).isEqualTo(rows > 1);
  }

  /** The pixels of a rectangle; all others are the image's own. */
  private static int pasted(Image image, int own, int partner) {
    boolean[] inRow = new boolean[image.rows()];
    boolean[] inColumn = new boolean[image.columns()];
    int pixels = 0;
    for (int row = 0; row < image.rows(); row++) {
      for (int column = 0; column < image.columns(); column++) {
        boolean isPasted = image.at(row, column, 0) != 10 * own;
        for (int c = 0; c < image.channels(); c++) {
          assertThat(image.at(row, column, c)).isEqualTo(10 * (isPasted ? partner : own) + c);
        }
        inRow[row] |= isPasted;
        inColumn[column] |= isPasted;
        pixels += isPasted ? 1 : 0;
      }
    }
    assertThat(pixels).isEqualTo(span(inRow) * span(inColumn));
    return pixels;
  }

  private static int span(boolean[] hit) {
    int first = 0;
    int last = hit.length - 1;
    while (first <= last && !hit[first]) {
      first++;
    }
    while (last >= first && !hit[last]) {
      last--;
    }
    return last - first + 1;
  }

  /**
   * With λ from Beta(1, 1) a side is √(1 - λ), whose density is 2s; the middle is even, and a half
   * on either side is cut off at the border. So the mean share is E[(s - s²/4)²] = ∫ 2s (s - s²/4)²
   * ds = 2 (1/4 - 1/10 + 1/96) = 0.3208.
   */
  @Test
  void areasOfCutMixAreThoseOfTheDistribution() {
    double sum = 0;
    for (Changed.Made made :
        Changed.batches(new CutMixStage(1), images(8, 100, 100, 1), labels(8), 100)) {
      for (int i = 0; i < 8; i++) {
        sum += 1 - made.labels().get(i)[i];
      }
    }
    // a share deviates by less than 0.3, the mean of 800 by 0.011; halves are rounded down by 0.5
    // of 100 pixels at most, which takes away 0.01
    assertThat(sum / 800).isCloseTo(0.3208 - 0.005, within(0.045));
  }

  @Test
  void anImageThatIsAloneStaysAsItIs() {
    for (BatchStage stage : List.of(new MixupStage(1), new CutMixStage(1))) {
      Changed.Made made =
          Changed.batches(stage, images(1, 6, 5, 3), new float[][] {{0, 1}}, 1).get(0);

      assertThat(made.images().get(0)).containsExactly(images(1, 6, 5, 3).get(0).numbers());
      assertThat(made.labels().get(0)).containsExactly(0f, 1f);
    }
  }

  @Test
  void bothTogetherLeaveLabelsThatAddUpToOne() {
    BatchStage both =
        (tf, batch, draws) ->
            new CutMixStage(1).apply(tf, new MixupStage(0.2).apply(tf, batch, draws), draws);

    for (Changed.Made made : Changed.batches(both, images(6, 8, 8, 3), labels(6), 50)) {
      assertThat(made.labels())
          .allSatisfy(label -> assertThat(sum(label)).isCloseTo(1, within(1e-6)));
    }
  }

  @Test
  void theSameStepGivesTheSameBatch() {
    Changed.Made once =
        Changed.batches(new CutMixStage(1), images(4, 9, 9, 1), labels(4), 3).get(2);
    Changed.Made again =
        Changed.batches(new CutMixStage(1), images(4, 9, 9, 1), labels(4), 3).get(2);

    for (int i = 0; i < 4; i++) {
      assertThat(Arrays.equals(once.images().get(i), again.images().get(i))).isTrue();
    }
  }
}
