package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.description.recipe.Augmentation.ScaleJitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomCropStageTest {

  private static final int INPUT = 12;

  private static TrainingImages images(int height, int width, int shorterSide) {
    return new TrainingImages(
        height,
        width,
        3,
        shorterSide,
        List.of(9f, 9f, 9f),
        List.of(1f, 1f, 1f),
        () -> ColourComponents.of(new double[3][3]));
  }

  private static ImageStage only(TrainingImages images, Augmentation... recipe) {
    Stages stages = Augmentations.stages(Augmentations.STANDARD, List.of(recipe), images);
    assertThat(stages.all()).hasSize(1);
    assertThat(stages.ofWholePictures()).isTrue();
    return (ImageStage) stages.all().get(0);
  }

  /** The place of the crop in the picture that Pillow rescaled, if they agree to a grey level. */
  private static List<Integer> place(Image crop, Image rescaled) {
    for (int top = 0; top <= rescaled.rows() - crop.rows(); top++) {
      for (int left = 0; left <= rescaled.columns() - crop.columns(); left++) {
        if (rescaled.part(top, left, crop.rows(), crop.columns()).difference(crop) <= 1.01) {
          return List.of(top, left);
        }
      }
    }
    throw new AssertionError("no part of the rescaled picture");
  }

  @ParameterizedTest
  @CsvSource({"colour, 14", "colour, 19", "colour, 40", "grey, 14", "grey, 19", "grey, 40"})
  void isAPartOfWhatPillowRescales(String name, int side) {
    Image rescaled = Image.written(name + "/rescaled/" + side);
    ImageStage stage =
        only(images(INPUT, INPUT, INPUT), new ScaleJitter(side, side), new RandomCrop());

    Set<Integer> tops = new HashSet<>();
    Set<Integer> lefts = new HashSet<>();
    for (Image crop : Changed.images(stage, Image.written(name), 400)) {
      List<Integer> place = place(crop, rescaled);
      tops.add(place.get(0));
      lefts.add(place.get(1));
    }
    // at most 42 places a side: one is missing in 400 draws with probability 42 (41/42)^400 = 3e-3
    assertThat(tops).hasSizeGreaterThanOrEqualTo(rescaled.rows() - INPUT);
    assertThat(lefts).hasSizeGreaterThanOrEqualTo(rescaled.columns() - INPUT);
  }

  @Test
  void aloneItRescalesAsEvaluationDoes() {
    Image rescaled = Image.written("colour/rescaled/19");

    for (Image crop :
        Changed.images(
            only(images(INPUT, INPUT, 19), new RandomCrop()), Image.written("colour"), 50)) {
      place(crop, rescaled);
    }
  }

  /** Between pixels, values follow a straight line, so that two of them tell scale and place. */
  @Test
  void shorterSidesAndPlacesAreEven() {
    int rows = 40;
    int columns = 60;
    List<Double> sides = new ArrayList<>();
    List<Double> tops = new ArrayList<>();
    List<Double> lefts = new ArrayList<>();
    ImageStage stage = only(images(32, 32, 32), new ScaleJitter(50, 149), new RandomCrop());
    Random within = new Random(1);
    for (Image crop : Changed.images(stage, Image.ofPlaces(rows, columns), 2_000)) {
      // 20 pixels of the crop are 20 · 40 / side of the picture
      double side = 20 * rows / (crop.at(26, 6, 1) - crop.at(6, 6, 1));
      assertThat(side).isCloseTo(Math.rint(side), within(0.05));
      side = Math.rint(side);
      sides.add(side - within.nextDouble());
      double other = Math.floor(side * columns / rows);
      double top = (crop.at(16, 16, 1) + 0.5) * side / rows - 16.5;
      double left = (crop.at(16, 16, 0) + 0.5) * other / columns - 16.5;
      assertThat(top).isCloseTo(Math.rint(top), within(0.05));
      assertThat(left).isCloseTo(Math.rint(left), within(0.05));
      // a place is one of side - 31: any number between it and the next is even in all
      tops.add((Math.rint(top) + within.nextDouble()) / (side - 31));
      lefts.add((Math.rint(left) + within.nextDouble()) / (other - 31));
    }
    ChiSquare.assertEven(sides, 49, 149);
    ChiSquare.assertEven(tops, 0, 1);
    ChiSquare.assertEven(lefts, 0, 1);
  }

  @Test
  void whatStandsBetweenIsDoneToTheWholeRescaledPicture() {
    Image rescaled = Image.written("colour/rescaled/19");
    Stages stages =
        Augmentations.stages(
            Augmentations.STANDARD,
            List.of(new ScaleJitter(19, 19), new HorizontalFlip(), new RandomCrop()),
            images(INPUT, INPUT, 14));

    assertThat(stages.ofImages()).isEqualTo(3);
    Image whole =
        Changed.images((ImageStage) stages.all().get(0), Image.written("colour"), 1).get(0);
    assertThat(whole.difference(rescaled)).isLessThan(1.01);
    for (Image crop : Changed.images((ImageStage) stages.all().get(2), whole, 50)) {
      place(crop, rescaled);
    }
  }

  @Test
  void anInputThatIsNotSquareIsCovered() {
    for (Image crop :
        Changed.images(only(images(10, 24, 10), new RandomCrop()), Image.ofPlaces(30, 40), 20)) {
      assertThat(crop.rows()).isEqualTo(10);
      assertThat(crop.columns()).isEqualTo(24);
      // the whole width is seen: the first and the last column of the picture
      assertThat(crop.at(5, 0, 0)).isLessThan(1);
      assertThat(crop.at(5, 23, 0)).isGreaterThan(38);
    }
  }

  @Test
  void aPictureOfOnePixelFillsTheInput() {
    Image pixel = new Image(1, 1, 3, new float[] {1, 2, 3});

    for (Image crop :
        Changed.images(only(images(5, 5, 5), new ScaleJitter(6, 9), new RandomCrop()), pixel, 10)) {
      assertThat(crop.rows()).isEqualTo(5);
      assertThat(crop.columns()).isEqualTo(5);
      assertThat(crop.at(4, 4, 2)).isCloseTo(3, within(1e-4f));
    }
  }
}
