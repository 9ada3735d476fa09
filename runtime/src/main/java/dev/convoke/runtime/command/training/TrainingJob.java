package dev.convoke.runtime.command.training;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.MetricsLog;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunLog;
import dev.convoke.runtime.train.TrainingFactories;
import dev.convoke.runtime.train.TrainingLoop;
import dev.convoke.runtime.train.TrainingResult;
import dev.convoke.runtime.train.TrainingSetup;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * A training from its first line on the screen to its last, in a run directory.
 *
 * @param json whether the screen shows objects instead of text
 */
public record TrainingJob(TrainingFacts facts, TrainingSetup setup, boolean json) {

  private static final String STOPPING =
      "finishing this step and writing a checkpoint; Ctrl-C again ends at once, without it";
  private static final String ENDING =
      "ended at once; the checkpoint was not waited for, and the one before it is intact";

  /**
   * How a network declares that it is trained.
   *
   * @throws UsageException if it does not, or asks for what this version cannot train with
   */
  public static Recipe recipe(NetworkDescription network) {
    Recipe recipe =
        network
            .recipe()
            .orElseThrow(
                () ->
                    new UsageException(
                        Problem.of(network.name() + " does not say how it is trained")
                            .expected("@Train on " + network.type())
                            .fix(
                                "add @Train(batch = 128, epochs = 10)"
                                    + " @Sgd(learningRate = 0.1, momentum = 0.9)"
                                    + " and build again")));
    TrainingFactories.STANDARD.requireAll(network, recipe);
    return recipe;
  }

  /** Trains from the beginning. */
  public ExitCode train() {
    List<Problem> warnings =
        FirstBatchPicture.ofRun(setup).write(facts.run().firstBatch()).stream().toList();
    return run(
        MetricsLog.create(facts.run().metrics(), facts.dataset().evaluatedEachEpoch()),
        warnings,
        TrainingLoop::train);
  }

  /**
   * Goes on.
   *
   * @param checkpoint the newest of the run that is whole
   * @param warnings of those that are not
   */
  public ExitCode resume(Checkpoint checkpoint, List<Problem> warnings) {
    return run(
        MetricsLog.resume(
            facts.run().metrics(),
            facts.dataset().evaluatedEachEpoch(),
            checkpoint.state().position().epoch(),
            facts.console()::warning),
        warnings,
        loop -> loop.resume(checkpoint));
  }

  private ExitCode run(
      MetricsLog metrics, List<Problem> warnings, Function<TrainingLoop, TrainingResult> training) {
    Console console = facts.console();
    RunDirectory run = facts.run();
    RunLog log = RunLog.open(run.log(), Clock.system(ZoneId.systemDefault()));
    TrainingScreen screen = screen();
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    try (StopSignals stop =
        StopSignals.listen(() -> tell(console, STOPPING), () -> tell(console, ENDING))) {
      Listeners listeners = new Listeners(new RunRecorder(facts, metrics, log), screen);
      screen.opened();
      warnings.forEach(listeners::warning);
      TrainingResult result = training.apply(new TrainingLoop(setup, store, listeners, stop));
      if (result.validation().isPresent()) {
        result.test().ifPresent(test -> log.add(EpochText.measured(EvaluationPart.TEST, test)));
      }
      log.add(result.interrupted() ? "interrupted at step " + result.step() : RunLog.DONE);
      screen.ended(result, store.best());
      return result.interrupted() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    } catch (TrainingException failed) {
      screen.failed();
      logFailure(log, failed);
      throw failed;
    } finally {
      screen.close();
    }
  }

  private TrainingScreen screen() {
    if (json) {
      return new JsonScreen(facts);
    }
    if (facts.trial().isPresent()) {
      return new TrialScreen(facts, facts.trial().get());
    }
    return facts.console().terminal() ? new BarScreen(facts) : new PlainScreen(facts);
  }

  /** On a line of its own: there may be half a progress bar before it. */
  private static void tell(Console console, String text) {
    console.err().println(console.terminal() ? System.lineSeparator() + text : text);
  }

  private static void logFailure(RunLog log, TrainingException failed) {
    try {
      log.add("failed: " + failed.problem().render());
    } catch (TrainingException diskFull) {
      // The log cannot be written because of what is being reported.
      failed.addSuppressed(diskFull);
    }
  }
}
