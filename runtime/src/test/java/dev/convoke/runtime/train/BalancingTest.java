package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.recipe.ClassBalance;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.ChosenImages;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainings on classes of which one has eight times as many images as each of the others. */
class BalancingTest {

  private static final int STOP = 13;

  @TempDir private Path directory;

  private final List<String> warnings = new ArrayList<>();

  private static Recipe balancedBy(Optional<ClassBalance> balance) {
    Recipe plain = TinyTraining.RECIPE;
    return new Recipe(
        plain.batch(),
        plain.epochs(),
        Optional.empty(),
        OptionalDouble.empty(),
        plain.optimizer(),
        plain.schedule(),
        Optional.empty(),
        plain.augmentation(),
        balance,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  private static Dataset uneven() {
    ImageSet many = Pictures.set(1200, 8, 8, 1, 4, 1);
    int[] seen = new int[4];
    int[] chosen =
        IntStream.range(0, many.count())
            .filter(i -> seen[many.labels()[i]]++ < (many.labels()[i] == 0 ? 240 : 30))
            .toArray();
    return Dataset.of(
        "uneven",
        List.of("class 0", "class 1", "class 2", "class 3"),
        new ChosenImages(many, chosen),
        Optional.empty(),
        Pictures.set(70, 8, 8, 1, 4, 2));
  }

  private TrainingResult train(Optional<ClassBalance> balance, String run, long stopAfter) {
    return loop(balance, run, stopAfter).train();
  }

  private TrainingLoop loop(Optional<ClassBalance> balance, String run, long stopAfter) {
    List<Long> steps = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(StepReport report) {
            steps.add(report.step());
          }

          @Override
          public void warning(Problem problem) {
            warnings.add(problem.what());
          }
        };
    return new TrainingLoop(
        TrainingSetup.of(
            TinyNetwork.DEFINITION, uneven(), balancedBy(balance), TinyTraining.options(7, 5)),
        new CheckpointStore(directory.resolve(run)),
        listener,
        () -> steps.contains(stopAfter));
  }

  @ParameterizedTest
  @EnumSource(ClassBalance.class)
  void aRunThatStoppedInAnEpochEndsWithTheSameBits(ClassBalance balance) {
    byte[] whole = TinyTraining.weights(train(Optional.of(balance), "whole", 0));

    assertThat(train(Optional.of(balance), "stopped", STOP).step()).isEqualTo(STOP);
    byte[] resumed = TinyTraining.weights(loop(Optional.of(balance), "stopped", 0).resume());

    assertThat(resumed).isEqualTo(whole);
    assertThat(warnings).isEmpty();
  }

  @Test
  void eachBalanceTrainsToOtherWeights() {
    byte[] plain = TinyTraining.weights(train(Optional.empty(), "plain", 0));
    byte[] weighted =
        TinyTraining.weights(train(Optional.of(ClassBalance.CLASS_WEIGHTS), "weighted", 0));
    byte[] sampled = TinyTraining.weights(train(Optional.of(ClassBalance.SAMPLING), "sampled", 0));

    assertThat(weighted).isNotEqualTo(plain).isNotEqualTo(sampled);
    assertThat(sampled).isNotEqualTo(plain);
    assertThat(warnings)
        .containsExactly(
            "data set uneven: the largest class has 8.0 times as many training images as the"
                + " smallest");
  }
}
