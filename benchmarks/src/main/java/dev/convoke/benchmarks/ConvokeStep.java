package dev.convoke.benchmarks;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.train.TrainingListener;
import dev.convoke.runtime.train.TrainingLoop;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingSetup;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The runtime's own training loop as a program drives it: input pipeline, step, loss guard, report.
 * The loop runs on its own thread and is held between two steps; the hand-over costs some ten
 * microseconds.
 */
final class ConvokeStep implements TrainingStep, TrainingListener {

  /** Above this, no checkpoint is due before the end of an epoch. */
  private static final int NO_CHECKPOINTS = Integer.MAX_VALUE;

  private final String name;
  private final long trainableParameters;
  private final Semaphore permits = new Semaphore(0);
  private final BlockingQueue<Double> losses = new ArrayBlockingQueue<>(1);
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> training;
  private volatile boolean stopping;

  /**
   * @param name for the table
   * @param recipe how to train; the loop is made for one epoch of it, so the images of the data set
   *     limit the number of steps
   * @param store where the stopped run leaves its checkpoint
   */
  ConvokeStep(
      String name,
      NetworkDefinition definition,
      Dataset dataset,
      Recipe recipe,
      CheckpointStore store) {
    this.name = name;
    trainableParameters = definition.description().get().costs().trainable();
    TrainingOptions options =
        new TrainingOptions(recipe.batch(), recipe.epochs(), 1L, false, NO_CHECKPOINTS);
    TrainingLoop loop =
        new TrainingLoop(
            TrainingSetup.of(definition, dataset, recipe, options), store, this, () -> stopping);
    training = CompletableFuture.runAsync(loop::train, run -> new Thread(run, "training").start());
    // The runtime chooses TensorFlow's settings; nobody else may start TensorFlow before it has.
    CompletableFuture.anyOf(ready, training).join();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long trainableParameters() {
    return trainableParameters;
  }

  @Override
  public float step() {
    permits.release();
    try {
      Double loss = losses.poll(1, TimeUnit.SECONDS);
      while (loss == null) {
        requireRunning();
        loss = losses.poll(1, TimeUnit.SECONDS);
      }
      return loss.floatValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while training", e);
    }
  }

  private void requireRunning() {
    if (training.isDone()) {
      training.join();
      throw new IllegalStateException("the training run is over");
    }
  }

  @Override
  public void started(TrainingStart start) {
    ready.complete(null);
    permits.acquireUninterruptibly();
  }

  @Override
  public void stepDone(StepReport report) {
    losses.add(report.loss());
    permits.acquireUninterruptibly();
  }

  /** Lets the loop end as Ctrl-C does: it takes its last step and writes a checkpoint. */
  @Override
  public void close() {
    stopping = true;
    permits.release(2);
    try {
      training.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the training run failed", e.getCause());
    }
  }
}
