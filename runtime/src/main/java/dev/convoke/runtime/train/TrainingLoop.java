package dev.convoke.runtime.train;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointState;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.inference.DeclaredEvaluation;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.run.SpecDifference;
import dev.convoke.runtime.session.NativeSettings;
import dev.convoke.runtime.step.LearningRate;
import dev.convoke.runtime.step.RunLength;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;

/**
 * Trains a network: epochs of steps, an evaluation and a checkpoint after each.
 *
 * <p>A run is a function of definition, data set, recipe and options. It goes on from a checkpoint
 * at the very step, with the same numbers, as if it had never stopped. Bit for bit that holds on
 * the same machine with the same settings of TensorFlow (threads, oneDNN), which decide in which
 * order sums are taken.
 */
public final class TrainingLoop {

  private final NetworkDefinition definition;
  private final Dataset dataset;
  private final Recipe recipe;
  private final TrainingOptions options;
  private final CheckpointStore store;
  private final TrainingListener listener;
  private final StopSignal stop;
  private final RunSpec spec;
  private final TrainingFactories factories;

  /**
   * A loop that carries recipes out by Convoke's own means.
   *
   * @throws UsageException where the recipe asks for what this version cannot train with
   * @param options final values; batch and epochs of the recipe are not looked at again, but that
   *     milestones are moved by the ratio of epochs
   */
  public TrainingLoop(
      NetworkDefinition definition,
      Dataset dataset,
      Recipe recipe,
      TrainingOptions options,
      CheckpointStore store,
      TrainingListener listener,
      StopSignal stop) {
    this(definition, dataset, recipe, options, store, listener, stop, TrainingFactories.STANDARD);
  }

  /**
   * A loop that also carries out what others have written: optimizers and schedules of their own.
   *
   * @param factories of the parts of the recipe
   * @throws UsageException where the recipe has a part without a factory
   */
  public TrainingLoop(
      NetworkDefinition definition,
      Dataset dataset,
      Recipe recipe,
      TrainingOptions options,
      CheckpointStore store,
      TrainingListener listener,
      StopSignal stop,
      TrainingFactories factories) {
    factories.requireAll(definition.description().get(), recipe);
    NativeSettings.apply();
    this.definition = definition;
    this.dataset = dataset;
    this.recipe = recipe;
    this.options = options;
    this.spec =
        RunSpecs.of(definition.description().get(), recipe, options, dataset, factories.recipes());
    this.store = store;
    this.listener = listener;
    this.stop = stop;
    this.factories = factories;
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
   *     {@link RunSpec} differs
   * @throws TrainingException as {@link #train}
   */
  public TrainingResult resume() {
    Optional<Checkpoint> newest = store.newest(listener::warning);
    if (newest.isEmpty()) {
      throw new UsageException(
          Problem.of(store.directory() + ": no usable checkpoint to resume from")
              .fix("train from the beginning"));
    }
    Checkpoint checkpoint = newest.get();
    checkpoint.requireNetwork(definition.description().get());
    checkpoint.requireRoles(definition.description().get());
    requireSameRun(checkpoint);
    return run(newest);
  }

  private TrainingResult run(Optional<Checkpoint> checkpoint) {
    DeclaredEvaluation.warning(definition.description().get()).ifPresent(listener::warning);
    warnOfAnotherLength();
    try (Graph graph = new Graph();
        TrainingGraph training =
            new TrainingGraph(graph, definition, dataset, recipe, options, factories)) {
      return new TrainingRun(
              training,
              dataset,
              options,
              learningRate(training.stepsPerEpoch()),
              initialState(),
              store,
              listener,
              stop)
          .run(checkpoint);
    }
  }

  private LearningRate learningRate(int stepsPerEpoch) {
    RunLength length = new RunLength(recipe.epochs(), options.epochs(), stepsPerEpoch);
    return factories
        .learningRates()
        .create(recipe.schedule())
        .over(length, recipe.optimizer().learningRate());
  }

  private void warnOfAnotherLength() {
    if (options.epochs() != recipe.epochs() && !(recipe.schedule() instanceof Constant)) {
      listener.warning(
          Problem.of(
              String.format(
                  "%d epochs instead of the declared %d: the learning rate follows its schedule in"
                      + " proportion",
                  options.epochs(), recipe.epochs())));
    }
  }

  private CheckpointState initialState() {
    return CheckpointState.initial(spec, definition.description().get().variables());
  }

  private void requireSameRun(Checkpoint checkpoint) {
    List<SpecDifference> differences = SpecDifference.between(checkpoint.state().run(), spec);
    if (!differences.isEmpty()) {
      throw new UsageException(
          SpecDifference.problem(checkpoint.directory().toString(), differences)
              .fix("resume with the values that the run was started with, or train anew"));
    }
  }
}
