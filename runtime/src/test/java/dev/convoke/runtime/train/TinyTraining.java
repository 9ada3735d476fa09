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
import java.util.Optional;
import java.util.OptionalDouble;

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

  /** The same recipe with a tenth of the images held out: an epoch has nine steps then. */
  static final Recipe HOLDING_OUT =
      new Recipe(
          RECIPE.batch(),
          RECIPE.epochs(),
          Optional.empty(),
          OptionalDouble.of(0.1),
          RECIPE.optimizer(),
          RECIPE.schedule(),
          Optional.empty(),
          RECIPE.augmentation(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          List.of(),
          Optional.empty());

  private TinyTraining() {}

  static Dataset dataset() {
    return Pictures.dataset(330, 70, 8, 8, 1, 4);
  }

  static TrainingOptions options(long seed, int checkpointEvery) {
    return new TrainingOptions(RECIPE.batch(), EPOCHS, seed, false, checkpointEvery);
  }

  static TrainingLoop loop(
      Path directory, TrainingOptions options, TrainingListener listener, StopSignal stop) {
    return loop(RECIPE, directory, options, listener, stop);
  }

  private static TrainingLoop loop(
      Recipe recipe,
      Path directory,
      TrainingOptions options,
      TrainingListener listener,
      StopSignal stop) {
    return new TrainingLoop(
        TrainingSetup.of(TinyNetwork.DEFINITION, dataset(), recipe, options),
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
   * @param arguments {@code train} or {@code resume}, the directory of checkpoints, and whether
   *     images are held out
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
    Recipe recipe = Boolean.parseBoolean(arguments[2]) ? HOLDING_OUT : RECIPE;
    TrainingLoop loop =
        loop(recipe, Path.of(arguments[1]), options(7, 3), listener, StopSignal.NEVER);
    TrainingResult result = arguments[0].equals("train") ? loop.train() : loop.resume();
    result.validation().ifPresent(each -> System.out.println("validation " + each));
    result.test().ifPresent(each -> System.out.println("test " + each));
    System.out.println("done " + result.step());
  }
}
