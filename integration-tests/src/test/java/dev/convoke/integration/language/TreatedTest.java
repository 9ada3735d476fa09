package dev.convoke.integration.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.train.StopSignal;
import dev.convoke.runtime.train.TrainingListener;
import dev.convoke.runtime.train.TrainingLoop;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingResult;
import dev.convoke.runtime.train.TrainingSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiled network: how its weights begin, and what training does with them. */
class TreatedTest {

  private static final long SEED = 5;

  private static Map<String, float[]> initial;

  @BeforeAll
  static void draw() {
    initial = Weights.initial(TreatedGraph.DEFINITION, SEED);
  }

  @Test
  void sevenBySevenIsThreeOfThreeByThreeAndTheMapIsEnlarged() {
    NetworkDescription description = TreatedGraph.DEFINITION.description().get();
    // 9·16 + 2·9·16·16 weights and 3·16 biases; 9·16·16 + 16; 16·4 + 4
    long trained = 4_752 + 48 + 2_320 + 68;
    assertThat(description.costs().trainable()).isEqualTo(trained);
    // the fixed unit has two kernels of 9·16·16 and two scales and shifts of 16
    assertThat(description.costs().parameters()).isEqualTo(trained + 2 * 2_304 + 64);
    // 7, 2 apart; a pool adds 2, 4 apart; two mixed elements add 4, 2 apart; each 3×3 adds 2·2
    assertThat(description.costs().receptiveField()).isEqualTo(7 + 2 + 4 + 3 * 4);
    assertThat(description.steps())
        .filteredOn(step -> step.name().equals("blurred"))
        .extracting(NetworkDescription.Step::outputShape)
        .containsExactly(List.of(6, 6, 16));
  }

  @Test
  void kernelsAreDrawnAsTheNetworkSays() {
    // 2,304 numbers of deviation 0.05: their root mean square deviates by 1.5 percent
    assertThat(rootMeanSquare("stem/factor2/kernel")).isCloseTo(0.05, within(0.003));
    assertThat(rootMeanSquare("stem/factor3/kernel")).isCloseTo(0.05, within(0.003));
    assertThat(rootMeanSquare("logits/kernel")).isCloseTo(0.05, within(0.015)); // 64 numbers
    assertThat(initial.get("stem/factor1/bias")).containsOnly(0).hasSize(16);
  }

  @Test
  void stepsMayBeginOtherwise() {
    // sqrt(6 / (9·16)) = 0.2041; uniform: the largest of 2,304 numbers lies close to it
    float[] kernel = initial.get("biased/kernel");
    double largest = 0;
    for (float number : kernel) {
      largest = Math.max(largest, Math.abs(number));
    }
    assertThat(largest).isBetween(0.2, 0.20413);
    assertThat(rootMeanSquare("biased/kernel")).isCloseTo(0.2041 / Math.sqrt(3), within(0.005));
    assertThat(initial.get("biased/bias")).containsOnly(0.5f).hasSize(16);
  }

  @Test
  void trainingChangesAllWeightsButTheFixedOnes(@TempDir Path directory) {
    Map<String, float[]> trained = train(directory, 0);
    assertThat(initial.keySet()).filteredOn(name -> name.startsWith("fixed/")).hasSize(10);
    initial.forEach(
        (name, before) -> {
          if (name.startsWith("fixed/")) { // moving statistics too
            assertThat(trained.get(name)).as(name).containsExactly(before);
          } else {
            assertThat(trained.get(name)).as(name).isNotEqualTo(before);
          }
        });
  }

  @Test
  void decayShrinksAllWeightsThatTrainButThoseWithNoDecay(@TempDir Path directory) {
    Map<String, float[]> without = train(directory.resolve("without"), 0);
    Map<String, float[]> with = train(directory.resolve("with"), 0.5);
    // w - 0.1·(g + 0.5·w) against w - 0.1·g: less by a twentieth of w
    initial.forEach(
        (name, before) -> {
          boolean decays = name.startsWith("stem/") || name.startsWith("logits/");
          float[] expected = without.get(name).clone();
          for (int i = 0; i < expected.length && decays; i++) {
            expected[i] -= 0.05f * before[i];
          }
          assertThat(with.get(name)).as(name).containsExactly(expected, within(1e-6f));
        });
  }

  /** One step on one batch. */
  private static Map<String, float[]> train(Path directory, double weightDecay) {
    Recipe declared = TreatedGraph.DEFINITION.description().get().recipe().orElseThrow();
    Recipe recipe =
        new Recipe(
            declared.batch(),
            declared.epochs(),
            new Sgd(0.1, 0, false, weightDecay, DecayGroup.ALL),
            declared.schedule(),
            declared.augmentation());
    Random random = new Random(3);
    byte[] pixels = new byte[16 * 12 * 12];
    random.nextBytes(pixels);
    int[] labels = new int[16];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 4;
    }
    ImageSet images = new ImageSet(16, 12, 12, 1, pixels, labels);
    TrainingResult result =
        new TrainingLoop(
                TrainingSetup.of(
                    TreatedGraph.DEFINITION,
                    Dataset.of("noise", List.of("a", "b", "c", "d"), images, images),
                    recipe,
                    TrainingOptions.of(recipe, SEED)),
                new CheckpointStore(directory),
                TrainingListener.NONE,
                StopSignal.NEVER)
            .train();
    return Weights.of(TreatedGraph.DEFINITION, Checkpoint.open(result.checkpoint().orElseThrow()));
  }

  private static double rootMeanSquare(String variable) {
    double sum = 0;
    for (float number : initial.get(variable)) {
      sum += number * number;
    }
    return Math.sqrt(sum / initial.get(variable).length);
  }
}
