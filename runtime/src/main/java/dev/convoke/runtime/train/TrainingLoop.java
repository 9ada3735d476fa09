package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointState;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.step.LearningRate;
import dev.convoke.runtime.step.RunLength;
import java.util.Optional;
import org.tensorflow.Graph;

/**
 * Trains a network: epochs of steps, an evaluation and a checkpoint after each. Where the data have
 * a validation part, that is what is evaluated, and the test part is evaluated once, at the end.
 *
 * <p>A run is a function of its {@link TrainingSetup}. It goes on from a checkpoint at the very
 * step, with the same numbers, as if it had never stopped. Bit for bit that holds on the same
 * machine with the same settings of TensorFlow (threads, oneDNN), which decide in which order sums
 * are taken.
 */
public final class TrainingLoop {

  private final TrainingSetup setup;
  private final CheckpointStore store;
  private final TrainingListener listener;
  private final StopSignal stop;

  /** A loop that has not begun. */
  public TrainingLoop(
      TrainingSetup setup, CheckpointStore store, TrainingListener listener, StopSignal stop) {
    this.setup = setup;
    this.store = store;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * Trains from the beginning.
   *
   * @throws UsageException where the store already holds checkpoints, or images and network do not
   *     fit
   * @throws TrainingException where the loss is no longer finite, a checkpoint cannot be written or
   *     TensorFlow fails
   */
  public TrainingResult train() {
    if (!store.isEmpty()) {
      throw new UsageException(
          Problem.of(store.directory() + ": already holds checkpoints of a run")
              .fix("resume that run, or choose another directory"));
    }
    return run(Optional.empty());
  }

  /**
   * Goes on from the newest checkpoint that is whole.
   *
   * @throws UsageException where there is none, or it belongs to another run: anything of its
   *     {@link dev.convoke.runtime.run.RunSpec} differs
   * @throws TrainingException as {@link #train}
   */
  public TrainingResult resume() {
    Optional<Checkpoint> newest = store.newest(listener::warning);
    if (newest.isEmpty()) {
      throw new UsageException(
          Problem.of(store.directory() + ": no usable checkpoint to resume from")
              .fix("train from the beginning"));
    }
    return resume(newest.get());
  }

  /**
   * Goes on from a checkpoint of the store.
   *
   * @throws UsageException where it belongs to another run
   * @throws TrainingException as {@link #train}
   */
  public TrainingResult resume(Checkpoint checkpoint) {
    checkpoint.requireNetwork(description());
    checkpoint.requireRoles(description());
    checkpoint.requireRun(
        checkpoint.directory(),
        setup.spec(),
        differences -> "resume with the values that the run was started with, or start a new run");
    return run(Optional.of(checkpoint));
  }

  private TrainingResult run(Optional<Checkpoint> checkpoint) {
    setup.warnings().forEach(listener::warning);
    try (Graph graph = new Graph();
        TrainingGraph training = LatinDigits.whileBuilding(() -> new TrainingGraph(graph, setup))) {
      return new TrainingRun(
              training,
              setup.dataset(),
              setup.options(),
              learningRate(training.stepsPerEpoch()),
              CheckpointState.initial(setup.spec(), description().variables()),
              store,
              listener,
              stop)
          .run(checkpoint);
    }
  }

  private NetworkDescription description() {
    return setup.definition().description().get();
  }

  private LearningRate learningRate(int stepsPerEpoch) {
    Recipe recipe = setup.recipe();
    RunLength length = new RunLength(recipe.epochs(), setup.options().epochs(), stepsPerEpoch);
    return setup
        .factories()
        .learningRates()
        .create(recipe.schedule())
        .over(length, recipe.optimizer().learningRate());
  }
}
