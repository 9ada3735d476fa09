package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.inference.InferenceSession;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingLoopTest {

  @TempDir private Path directory;

  /** Writes down what it hears. */
  private static final class Notes implements TrainingListener {
    final List<TrainingStart> starts = new ArrayList<>();
    final List<StepReport> steps = new ArrayList<>();
    final List<EpochReport> epochs = new ArrayList<>();
    final List<Long> checkpoints = new ArrayList<>();
    final List<Problem> warnings = new ArrayList<>();

    @Override
    public void started(TrainingStart start) {
      starts.add(start);
    }

    @Override
    public void stepDone(StepReport report) {
      steps.add(report);
    }

    @Override
    public void epochDone(EpochReport report) {
      epochs.add(report);
    }

    @Override
    public void checkpointWritten(Path checkpoint, long step) {
      checkpoints.add(step);
    }

    @Override
    public void warning(Problem problem) {
      warnings.add(problem);
    }
  }

  private static final Notes WHOLE = new Notes();
  private static byte[] wholeWeights;

  private final Notes notes = new Notes();

  /** The run that the others are compared with. */
  @BeforeAll
  static void train(@TempDir Path directory) {
    wholeWeights =
        TinyTraining.weights(
            TinyTraining.loop(directory, TinyTraining.options(7, 100), WHOLE, StopSignal.NEVER)
                .train());
  }

  private TrainingLoop loop(String name, long seed, int every, StopSignal stop) {
    return TinyTraining.loop(
        directory.resolve(name), TinyTraining.options(seed, every), notes, stop);
  }

  @Test
  void tellsEveryStepEpochAndCheckpoint() {
    TrainingResult result = loop("a", 7, 4, StopSignal.NEVER).train();
    assertThat(result.step()).isEqualTo(40);
    assertThat(result.epochs()).isEqualTo(4);
    assertThat(result.interrupted()).isFalse();
    assertThat(notes.starts).hasSize(1);
    assertThat(notes.starts.get(0).stepsPerEpoch()).isEqualTo(10);
    assertThat(notes.steps).hasSize(40);
    assertThat(notes.steps.get(39).step()).isEqualTo(40);
    assertThat(notes.steps.get(39).epoch()).isEqualTo(4);
    assertThat(notes.steps.get(39).batchInEpoch()).isEqualTo(10);
    assertThat(notes.steps.get(29).learningRate()).isCloseTo(0.05, within(1e-9));
    assertThat(notes.steps.get(30).learningRate()).isCloseTo(0.005, within(1e-9));
    assertThat(notes.checkpoints)
        .containsExactly(4L, 8L, 10L, 12L, 16L, 20L, 24L, 28L, 30L, 32L, 36L, 40L);
    assertThat(notes.epochs).hasSize(4);
    double mean =
        notes.steps.subList(10, 20).stream()
            .mapToDouble(TrainingListener.StepReport::loss)
            .average()
            .orElseThrow();
    assertThat(notes.epochs.get(1).trainingLoss()).isCloseTo(mean, within(1e-9));
    assertThat(notes.epochs.get(1).evaluation().count()).isEqualTo(70);
    assertThat(notes.warnings).isEmpty();
  }

  @Test
  void learnsWhatCanBeLearned() {
    Recipe recipe =
        new Recipe(
            32,
            4,
            new Sgd(0.05, 0.9, true, 1e-3, DecayGroup.ALL),
            new Constant(),
            List.of()); // a shifted picture is one of another class
    new TrainingLoop(
            TrainingSetup.of(
                TinyNetwork.DEFINITION,
                TinyTraining.dataset(),
                recipe,
                TrainingOptions.of(recipe, 7)),
            new CheckpointStore(directory.resolve("a")),
            notes,
            StopSignal.NEVER)
        .train();
    Evaluation last = notes.epochs.get(3).evaluation();
    assertThat(last.top1()).isGreaterThan(0.9);
    assertThat(notes.epochs.get(3).trainingLoss())
        .isLessThan(notes.epochs.get(0).trainingLoss() / 2);
  }

  @Test
  void theSeedAloneDecidesTheWeights() {
    assertThat(TinyTraining.weights(loop("b", 7, 3, StopSignal.NEVER).train()))
        .isEqualTo(wholeWeights);
    assertThat(TinyTraining.weights(loop("c", 8, 100, StopSignal.NEVER).train()))
        .isNotEqualTo(wholeWeights);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 17, 39, 40})
  void aStoppedRunGoesOnToTheSameBits(int stopAfter) {
    TrainingResult first = loop("stopped", 7, 100, () -> notes.steps.size() == stopAfter).train();
    assertThat(first.interrupted()).isTrue();
    assertThat(first.step()).isEqualTo(stopAfter);

    TrainingResult second = loop("stopped", 7, 100, StopSignal.NEVER).resume();
    assertThat(second.step()).isEqualTo(40);
    assertThat(notes.steps).hasSize(40);
    assertThat(TinyTraining.weights(second)).isEqualTo(wholeWeights);
    assertThat(notes.epochs).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(notes.epochs.get(i).trainingLoss()).isEqualTo(WHOLE.epochs.get(i).trainingLoss());
      assertThat(notes.epochs.get(i).evaluation()).isEqualTo(WHOLE.epochs.get(i).evaluation());
    }
  }

  @Test
  void aDamagedCheckpointCostsStepsButNotTheResult() throws Exception {
    TrainingResult stopped = loop("a", 7, 4, () -> notes.steps.size() == 18).train();
    Files.write(stopped.checkpoint().orElseThrow().resolve("weights.index"), new byte[] {1});
    notes.steps.clear();
    TrainingResult result = loop("a", 7, 4, StopSignal.NEVER).resume();
    assertThat(notes.steps.get(0).step()).isEqualTo(17);
    assertThat(notes.warnings).hasSize(1);
    assertThat(TinyTraining.weights(result)).isEqualTo(wholeWeights);
  }

  @Test
  void aFinishedRunHasNothingLeftToDo() {
    loop("a", 7, 100, StopSignal.NEVER).train();
    notes.steps.clear();
    TrainingResult again = loop("a", 7, 100, StopSignal.NEVER).resume();
    assertThat(again.step()).isEqualTo(40);
    assertThat(notes.steps).isEmpty();
  }

  @Test
  void divergenceEndsTheRunAndLeavesGoodCheckpoints() {
    Recipe recipe =
        new Recipe(32, 4, new Sgd(1e18, 0.9, false, 0, DecayGroup.ALL), new Constant(), List.of());
    CheckpointStore store = new CheckpointStore(directory.resolve("a"));
    TrainingLoop loop =
        new TrainingLoop(
            TrainingSetup.of(
                TinyNetwork.DEFINITION,
                TinyTraining.dataset(),
                recipe,
                new TrainingOptions(32, 4, 7, false, 1)),
            store,
            notes,
            StopSignal.NEVER);
    assertThatThrownBy(loop::train)
        .isInstanceOf(TrainingException.class)
        .hasMessageMatching("(?s)step \\d+: .*")
        .hasMessageContaining("learning rate 1.000e+18")
        .hasMessageContaining("losses:")
        .hasMessageContaining("fix:");
    store
        .newest(notes.warnings::add)
        .ifPresent(
            checkpoint -> {
              try (InferenceSession session =
                  InferenceSession.open(TinyNetwork.DEFINITION, checkpoint)) {
                assertThat(session.predict(new byte[64])).hasSize(4);
              }
            });
    assertThat(notes.warnings).isEmpty();
  }

  @Test
  void lossGuardNamesStepRateLossesAndVariables() {
    LossGuard guard = new LossGuard(() -> List.of("a", "b", "c", "d", "e", "f", "g"));
    for (int step = 1; step <= 12; step++) {
      guard.checkLoss(step, step, 0.1);
    }
    assertThatThrownBy(() -> guard.checkLoss(13, Float.NaN, 0.1))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("step 13: the loss is NaN")
        .hasMessageContaining("learning rate 0.1000")
        .hasMessageContaining("4.000, 5.000")
        .hasMessageContaining("12.00, NaN")
        .hasMessageContaining("a, b, c, d, e and 2 more");
    assertThatThrownBy(() -> guard.checkWeights(13, 0.1))
        .hasMessageContaining("step 13: weights are not finite");
  }

  @Test
  void aRunDoesNotStartOverAnother() {
    loop("a", 7, 100, () -> true).train();
    assertThatThrownBy(() -> loop("a", 7, 100, StopSignal.NEVER).train())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("already holds checkpoints");
  }

  @Test
  void resumingNeedsACheckpointOfTheSameRun() {
    assertThatThrownBy(() -> loop("none", 7, 100, StopSignal.NEVER).resume())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no usable checkpoint");
    loop("a", 7, 100, () -> true).train();
    assertThatThrownBy(() -> loop("a", 8, 100, StopSignal.NEVER).resume())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the run was started with a different value of --seed")
        .hasMessageContaining("expected: 7")
        .hasMessageContaining("found:    8");
    TrainingLoop other =
        new TrainingLoop(
            TrainingSetup.of(
                TinyNetwork.definition("tiny", 7),
                TinyTraining.dataset(),
                TinyTraining.RECIPE,
                TinyTraining.options(7, 100)),
            new CheckpointStore(directory.resolve("a")),
            notes,
            StopSignal.NEVER);
    assertThatThrownBy(other::resume)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("conv/kernel is [3, 3, 1, 7], in the checkpoint [3, 3, 1, 6]");
  }

  @Test
  void anotherNumberOfEpochsIsTold() {
    TrainingOptions longer = new TrainingOptions(32, 8, 7, false, 100);
    TinyTraining.loop(directory.resolve("a"), longer, notes, () -> true).train();
    assertThat(notes.warnings).hasSize(1);
    assertThat(notes.warnings.get(0).what()).contains("8 epochs instead of the declared 4");
  }

  @Test
  void checkpointsThatCannotBeListedEndTheRunBeforeItTrains() throws Exception {
    Files.writeString(directory.resolve("a"), "a file");
    assertThatThrownBy(() -> loop("a/checkpoints", 7, 100, StopSignal.NEVER).train())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the checkpoints cannot be listed")
        .hasMessageContaining("is a file, not a directory");
  }

  @Test
  void moreImagesInABatchThanThereAreEndsBeforeTraining() {
    Dataset few = Pictures.dataset(20, 5, 8, 8, 1, 4);
    TrainingOptions options = TinyTraining.options(7, 100);

    assertThatThrownBy(
            () -> TrainingSetup.of(TinyNetwork.DEFINITION, few, TinyTraining.RECIPE, options))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("expected: at least 32 images");
  }
}
