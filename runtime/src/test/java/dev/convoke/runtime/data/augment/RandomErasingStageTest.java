package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.recipe.Augmentation.RandomErasing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomErasingStageTest {

  private static final int ROWS = 200;
  private static final int COLUMNS = 300;
  private static final TrainingImages IMAGES =
      new TrainingImages(
          ROWS,
          COLUMNS,
          1,
          ROWS,
          List.of(70f),
          List.of(50f),
          () -> ColourComponents.of(new double[1][1]));

  /** What was filled with a colour; nothing where no pixel was. */
  private record Erased(int top, int left, int height, int width) {

    static Optional<Erased> of(Image image, float colour) {
      int top = image.rows();
      int left = image.columns();
      int bottom = -1;
      int right = -1;
      int pixels = 0;
      for (int row = 0; row < image.rows(); row++) {
        for (int column = 0; column < image.columns(); column++) {
          if (image.at(row, column, 0) == colour) {
            top = Math.min(top, row);
            left = Math.min(left, column);
            bottom = Math.max(bottom, row);
            right = Math.max(right, column);
            pixels++;
          } else if (image.at(row, column, 0) != 1) {
            throw new AssertionError("neither filled nor as it was");
          }
        }
      }
      if (pixels == 0) {
        return Optional.empty();
      }
      Erased erased = new Erased(top, left, bottom - top + 1, right - left + 1);
      assertThat(pixels).isEqualTo(erased.height * erased.width);
      return Optional.of(erased);
    }
  }

  private static Image ones(int rows, int columns) {
    float[] ones = new float[rows * columns];
    Arrays.fill(ones, 1);
    return new Image(rows, columns, 1, ones);
  }

  private static List<Erased> erased(RandomErasing form, int positions) {
    return Changed.images(new RandomErasingStage(form, IMAGES), ones(ROWS, COLUMNS), positions)
        .stream()
        .flatMap(image -> Erased.of(image, 70).stream())
        .toList();
  }

  @Test
  void aRectangleOfTheMeanColourIsFilledInAShareOfTheImages() {
    // five deviations of √(0.3 · 0.7 · 500) = 10.2
    assertThat(erased(new RandomErasing(0.3, 0.02, 0.1, 0.5, 2), 500)).hasSizeBetween(99, 201);
  }

  /** Each of these rectangles lies within the image: none of the draws is repeated. */
  @Test
  void areaAspectAndPlaceAreEven() {
    List<Erased> erased = erased(new RandomErasing(1, 0.05, 0.3, 0.5, 1.5), 1_000);

    assertThat(erased).hasSize(1_000);
    List<Double> areas = new ArrayList<>();
    List<Double> aspects = new ArrayList<>();
    List<Double> tops = new ArrayList<>();
    List<Double> lefts = new ArrayList<>();
    Random within = new Random(1);
    for (Erased each : erased) {
      areas.add((double) each.height() * each.width() / (ROWS * COLUMNS));
      aspects.add(Math.log((double) each.height() / each.width()));
      tops.add((each.top() + within.nextDouble()) / (ROWS - each.height() + 1));
      lefts.add((each.left() + within.nextDouble()) / (COLUMNS - each.width() + 1));
    }
    // sides of at least 44 are rounded by one half at most
    ChiSquare.assertEven(areas, 0.049, 0.304);
    ChiSquare.assertEven(aspects, Math.log(0.49), Math.log(1.53));
    ChiSquare.assertEven(tops, 0, 1);
    ChiSquare.assertEven(lefts, 0, 1);
  }

  /** A square of more than 200 · 200 / 60,000 = 2/3 of the area does not fit and is drawn again. */
  @Test
  void onlyWhatIsLowerAndNarrowerThanTheImageIsFilled() {
    List<Erased> erased = erased(new RandomErasing(1, 0.4, 1, 1, 1), 300);

    // all ten attempts are above 2/3 with probability (5/9)^10 = 0.0028
    assertThat(erased).hasSizeBetween(294, 300);
    List<Double> areas = new ArrayList<>();
    for (Erased each : erased) {
      assertThat(each.height()).isEqualTo(each.width()).isLessThan(ROWS);
      areas.add((double) each.height() * each.width() / (ROWS * COLUMNS));
    }
    ChiSquare.assertEven(areas, 0.395, 0.668);
  }

  @Test
  void whereNothingFitsTheImageStays() {
    assertThat(erased(new RandomErasing(1, 1, 1, 1, 1), 20)).isEmpty();
  }

  @Test
  void anImageOfOnePixelStays() {
    RandomErasingStage stage =
        new RandomErasingStage(new RandomErasing(1, 0.02, 0.4, 0.3, 3.3), IMAGES);

    for (Image image : Changed.images(stage, ones(1, 1), 20)) {
      assertThat(image.numbers()).containsExactly(1f);
    }
  }

  /** Behind the standardisation, the mean colour is zero. */
  @Test
  void imagesOfABatchHaveRectanglesOfTheirOwn() {
    RandomErasingStage stage =
        new RandomErasingStage(new RandomErasing(1, 0.05, 0.3, 0.5, 1.5), IMAGES);
    List<Image> batch = List.of(ones(20, 31), ones(20, 31), ones(20, 31), ones(20, 31));

    List<float[]> made =
        Changed.batches(stage, batch, new float[][] {{1}, {1}, {1}, {1}}, 1).get(0).images();

    assertThat(made.stream().map(numbers -> Erased.of(new Image(20, 31, 1, numbers), 0)))
        .doesNotContain(Optional.empty())
        .doesNotHaveDuplicates();
  }
}
