package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Cosine;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.fixture.TinyNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs with Adam, a cosine and clipped gradients: three epochs of ten steps. */
class AdamTrainingTest {

  private static final int STEPS = 30;
  private static final Recipe RECIPE =
      new Recipe(
          32,
          3,
          Optional.empty(),
          OptionalDouble.empty(),
          new Adam(0.01, 0.9, 0.999, 1e-8, 1e-4, DecayGroup.ALL),
          new Cosine(0.002),
          Optional.empty(),
          List.of(new PadAndCrop(1)),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.of(1),
          OptionalDouble.empty(),
          List.of(),
          Optional.empty());

  @TempDir private Path directory;

  private final List<Double> rates = new ArrayList<>();
  private byte[] wholeWeights = {};

  @BeforeEach
  void trainWithoutAStop() {
    wholeWeights = TinyTraining.weights(loop("whole", STEPS).train());
    rates.clear();
  }

  /** 1, 10 and 17: in the middle of an epoch, at its end, and in one after others. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 17})
  void aStoppedRunGoesOnToTheSameBits(int stopAfter) {
    assertThat(loop("stopped", stopAfter).train().step()).isEqualTo(stopAfter);

    assertThat(TinyTraining.weights(loop("stopped", STEPS).resume())).isEqualTo(wholeWeights);
  }

  /** From 0.01 to 0.002: 0.002 + 0.004 · (1 + cos(π · step / 30)). */
  @Test
  void ratesThatAreToldAreThoseOfTheCosine() {
    loop("told", STEPS).train();

    assertThat(rates).hasSize(STEPS);
    assertThat(rates.get(0)).isCloseTo(0.01, within(1e-15));
    assertThat(rates.get(10)).isCloseTo(0.008, within(1e-15)); // cos π/3 = ½
    assertThat(rates.get(15)).isCloseTo(0.006, within(1e-15));
    assertThat(rates.get(20)).isCloseTo(0.004, within(1e-15));
  }

  private TrainingLoop loop(String name, int stopAfter) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(StepReport report) {
            rates.add(report.learningRate());
          }
        };
    return new TrainingLoop(
        TrainingSetup.of(
            TinyNetwork.DEFINITION, TinyTraining.dataset(), RECIPE, TrainingOptions.of(RECIPE, 7)),
        new CheckpointStore(directory.resolve(name)),
        listener,
        () -> rates.size() == stopAfter);
  }
}
