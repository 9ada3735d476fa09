package dev.convoke.runtime.train;

import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.fixture.TinyNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The run of the tests: a network with every kind of state, four epochs of ten steps. */
final class TinyTraining {

  static final int STEPS_PER_EPOCH = 10;
  static final int EPOCHS = 4;
  static final Recipe RECIPE =
      new Recipe(
          32,
          EPOCHS,
          new Sgd(0.05, 0.9, true, 1e-3, DecayGroup.ALL),
          new Steps(List.of(3), 0.1),
          List.of(new PadAndCrop(1), new HorizontalFlip()));

  private TinyTraining() {}

  static Dataset dataset() {
    return Pictures.dataset(330, 70, 8, 8, 1, 4);
  }

  static TrainingOptions options(long seed, int checkpointEvery) {
    return new TrainingOptions(RECIPE.batch(), EPOCHS, seed, false, checkpointEvery);
  }

  static TrainingLoop loop(
      Path directory, TrainingOptions options, TrainingListener listener, StopSignal stop) {
    return new TrainingLoop(
        TrainingSetup.of(TinyNetwork.DEFINITION, dataset(), RECIPE, options),
        new CheckpointStore(directory),
        listener,
        stop);
  }

  /** The bytes of weights, velocities, statistics and step counter. */
  static byte[] weights(TrainingResult result) {
    try {
      return Files.readAllBytes(
          result.checkpoint().orElseThrow().resolve("weights.data-00000-of-00001"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Trains in a process of its own and says each step.
   *
   * @param arguments {@code train} or {@code resume}, and the directory of checkpoints
   */
  public static void main(String[] arguments) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(StepReport report) {
            System.out.println("step " + report.step());
          }

          @Override
          public void checkpointWritten(Path checkpoint, long step) {
            System.out.println("checkpoint " + step);
          }
        };
    TrainingLoop loop = loop(Path.of(arguments[1]), options(7, 3), listener, StopSignal.NEVER);
    TrainingResult result = arguments[0].equals("train") ? loop.train() : loop.resume();
    System.out.println("done " + result.step());
  }
}
