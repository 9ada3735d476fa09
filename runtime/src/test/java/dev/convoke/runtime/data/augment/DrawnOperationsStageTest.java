package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.recipe.Augmentation.RandAugment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnOperationsStageTest {

  /** Of 14 operations, each writes down its number, its magnitude and its sign. */
  private static final List<DrawnOperation> WRITERS =
      IntStream.range(0, 14).mapToObj(DrawnOperationsStageTest::writer).toList();

  private static final int ONE_WRITTEN = 1_000;

  private static DrawnOperation writer(int number) {
    List<Float> strengths = new ArrayList<>();
    for (int magnitude = 0; magnitude <= 30; magnitude++) {
      strengths.add(magnitude + 1f);
    }
    return new DrawnOperation(
        "writer " + number,
        (tf, image, strength) ->
            tf.math.add(
                tf.math.mul(image, tf.constant((float) ONE_WRITTEN)),
                tf.math.add(tf.constant(64f * number + 32), strength)),
        number % 2 == 1,
        strengths);
  }

  /** What was drawn: the strength is from 1 to 31, or negative. */
  private record Drawn(int number, int strength) {
    static Drawn of(int written) {
      return new Drawn(written / 64, written % 64 - 32);
    }
  }

  /** First and second of two operations at some positions. */
  private static List<Drawn[]> drawn(OptionalInt magnitude, int positions) {
    DrawnOperationsStage stage = new DrawnOperationsStage(WRITERS, 2, magnitude, 1);
    List<Drawn[]> drawn = new ArrayList<>();
    for (Image made : Changed.images(stage, new Image(1, 1, 1, new float[1]), positions)) {
      int written = (int) made.numbers()[0];
      drawn.add(new Drawn[] {Drawn.of(written / ONE_WRITTEN), Drawn.of(written % ONE_WRITTEN)});
    }
    return drawn;
  }

  @Test
  void operationsMagnitudesAndSignsAreEven() {
    List<Drawn[]> all = drawn(OptionalInt.empty(), 3_000);

    Random within = new Random(1);
    for (int place = 0; place < 2; place++) {
      List<Double> numbers = new ArrayList<>();
      List<Double> magnitudes = new ArrayList<>();
      int signed = 0;
      int negative = 0;
      for (Drawn[] drawn : all) {
        Drawn each = drawn[place];
        numbers.add(each.number() + within.nextDouble());
        magnitudes.add(Math.abs(each.strength()) - 1 + within.nextDouble());
        signed += each.number() % 2;
        if (each.strength() < 0) {
          assertThat(each.number() % 2).isEqualTo(1);
          negative++;
        }
      }
      ChiSquare.assertEven(numbers, 0, 14);
      ChiSquare.assertEven(magnitudes, 0, 31);
      // five deviations
      assertThat((double) negative)
          .isBetween(
              signed / 2.0 - 2.5 * Math.sqrt(signed), signed / 2.0 + 2.5 * Math.sqrt(signed));
    }
  }

  /** Each pair of operations has probability 1/196. */
  @Test
  void secondOperationDoesNotFollowFromTheFirst() {
    List<Double> pairs = new ArrayList<>();
    Random within = new Random(1);
    for (Drawn[] drawn : drawn(OptionalInt.of(9), 3_000)) {
      // a neighbour of the first, going around: even if the two are independent
      int apart = Math.floorMod(drawn[1].number() - drawn[0].number(), 14);
      pairs.add(apart + within.nextDouble());
    }
    ChiSquare.assertEven(pairs, 0, 14);
  }

  @Test
  void givenMagnitudeIsThatOfAll() {
    for (Drawn[] drawn : drawn(OptionalInt.of(9), 100)) {
      assertThat(Math.abs(drawn[0].strength())).isEqualTo(10);
      assertThat(Math.abs(drawn[1].strength())).isEqualTo(10);
    }
  }

  /** One of torchvision's images comes out, and each of them: 14 operations, 9 of two signs. */
  @Test
  void randAugmentMakesTheImagesOfTorchvision() {
    for (String original : List.of("colour", "grey")) {
      Image image = Image.written(original);
      Set<String> names = new HashSet<>();
      for (String name : Image.names()) {
        if (name.matches(original + "/rand/\\w+/-?9")) {
          names.add(name);
        }
      }
      assertThat(names).hasSize(14 + 9);
      ImageStage stage =
          (ImageStage)
              Augmentations.STANDARD.create(new RandAugment(1, 9)).of(ofChannels(image.channels()));

      Set<String> found = new HashSet<>();
      for (Image made : Changed.images(stage, image, 400)) {
        List<String> same =
            names.stream().filter(name -> Image.written(name).difference(made) == 0).toList();
        assertThat(same).isNotEmpty();
        found.addAll(same);
      }
      // one is missing with probability 18 (1 - 1/28)^400 = 9e-6
      assertThat(found).isEqualTo(names);
    }
  }

  @Test
  void levelsBetweenAreRoundedFirst() {
    Image between = new Image(1, 2, 1, new float[] {254.6f, -3.4f});
    DrawnOperation still = new DrawnOperation("", (tf, image, none) -> image, false, zeros());
    DrawnOperationsStage stage = new DrawnOperationsStage(List.of(still), 1, OptionalInt.of(0), 1);

    assertThat(Changed.images(stage, between, 1).get(0).numbers()).containsExactly(255, 0);
  }

  private static List<Float> zeros() {
    return IntStream.rangeClosed(0, 30).mapToObj(i -> 0f).toList();
  }

  private static TrainingImages ofChannels(int channels) {
    List<Float> each = Collections.nCopies(channels, 50f);
    return new TrainingImages(
        8, 8, channels, 8, each, each, () -> ColourComponents.of(new double[channels][channels]));
  }
}
