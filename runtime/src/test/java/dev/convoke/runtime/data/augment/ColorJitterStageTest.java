package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation.ColorJitter;
import dev.convoke.runtime.data.augment.ColorJitterStage.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorJitterStageTest {

  /** Writes its number behind those that are written already. */
  private static Change writer(int number) {
    return new Change(
        (tf, image, strength) ->
            tf.math.add(tf.math.mul(image, tf.constant(10f)), tf.constant((float) number)),
        0,
        1);
  }

  @Test
  void everyOrderIsAsProbable() {
    List<Change> writers = IntStream.rangeClosed(1, 4).mapToObj(n -> writer(n)).toList();
    ColorJitterStage stage = new ColorJitterStage(writers, 1);

    Map<Integer, Integer> orders = new HashMap<>();
    List<Double> drawn = new ArrayList<>();
    Random within = new Random(1);
    for (Image made : Changed.images(stage, new Image(1, 1, 1, new float[1]), 2_400)) {
      int written = (int) made.numbers()[0];
      assertThat(String.valueOf(written).chars().sorted().toArray())
          .containsExactly('1', '2', '3', '4');
      int order = orders.computeIfAbsent(written, first -> orders.size());
      drawn.add(order + within.nextDouble());
    }
    assertThat(orders).hasSize(24);
    ChiSquare.assertEven(drawn, 0, 24);
  }

  /** A factor is from max(0, 1 - x) to 1 + x; its strength is one less. Hue is from -x to x. */
  @ParameterizedTest
  @CsvSource({
    "0.4, 0, 0, 0, -0.4, 0.4",
    "0, 2, 0, 0, -1, 2",
    "0, 0, 1, 0, -1, 1",
    "0, 0, 0, 0.5, -0.5, 0.5"
  })
  void strengthIsEvenInTheRangeOfTorchvision(
      double brightness,
      double contrast,
      double saturation,
      double hue,
      double least,
      double most) {
    List<Change> changes =
        ColorJitterStage.of(new ColorJitter(brightness, contrast, saturation, hue), 3).changes();
    assertThat(changes).hasSize(1);
    ColorJitterStage strengths =
        new ColorJitterStage(
            List.of(
                new Change(
                    (tf, image, strength) -> tf.math.add(image, strength),
                    changes.get(0).least(),
                    changes.get(0).most())),
            1);

    List<Double> drawn =
        Changed.images(strengths, new Image(1, 1, 1, new float[1]), 1_000).stream()
            .map(made -> (double) made.numbers()[0])
            .toList();

    ChiSquare.assertEven(drawn, least, most);
  }

  /** Black, grey and a colour: what each of the four leaves as it is tells which one it was. */
  @Test
  void eachAttributeChangesWhatItNames() {
    Image image = new Image(1, 3, 3, new float[] {0, 0, 0, 90, 90, 90, 200, 100, 40});
    for (Image made : changed(image, new ColorJitter(0.25, 0, 0, 0))) {
      float factor = made.at(0, 2, 0) / 200;
      assertThat(made.at(0, 0, 0)).isZero();
      assertThat(made.at(0, 1, 0)).isCloseTo(90 * factor, within(1.5f));
      assertThat(made.at(0, 2, 1)).isCloseTo(100 * factor, within(1.5f));
    }
    for (Image made : changed(image, new ColorJitter(0, 0.3, 0, 0))) {
      // the mean grey is (0 + 90 + 123) / 3 = 71, which stays
      float factor = (made.at(0, 1, 0) - 71) / (90 - 71);
      assertThat(made.at(0, 2, 1)).isCloseTo(71 + 29 * factor, within(3f));
      assertThat(made.at(0, 0, 0)).isCloseTo(Math.max(0, 71 - 71 * factor), within(5f));
    }
    for (Image made : changed(image, new ColorJitter(0, 0, 0.8, 0))) {
      assertThat(made.at(0, 0, 1)).isZero();
      assertThat(made.at(0, 1, 1)).isCloseTo(90, within(1f));
    }
    for (Image made : changed(image, new ColorJitter(0, 0, 0, 0.5))) {
      assertThat(made.at(0, 1, 2)).isCloseTo(90, within(1f));
      float[] colour = {made.at(0, 2, 0), made.at(0, 2, 1), made.at(0, 2, 2)};
      Arrays.sort(colour);
      assertThat(colour[0]).isCloseTo(40, within(1f));
      assertThat(colour[2]).isCloseTo(200, within(1f));
    }
  }

  @Test
  void greyImagesHaveNeitherSaturationNorHue() {
    Image grey = Image.written("grey");
    for (Image made : changed(grey, new ColorJitter(0, 0, 1, 0.5))) {
      assertThat(made.numbers()).containsExactly(grey.numbers());
    }
  }

  private static List<Image> changed(Image image, ColorJitter form) {
    List<Image> changed = Changed.images(ColorJitterStage.of(form, image.channels()), image, 20);
    if (image.channels() == 3) {
      assertThat(changed).anySatisfy(made -> assertThat(made.difference(image)).isGreaterThan(5));
    }
    return changed;
  }
}
