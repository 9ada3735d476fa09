package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.MetricsLog;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunLog;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.train.TrainingFactories;
import dev.convoke.runtime.train.TrainingLoop;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingResult;
import java.time.Clock;
import java.time.ZoneId;

/** A training from its first line on the screen to its last, in a run directory. */
final class TrainingJob {

  private final Program program;
  private final NetworkDefinition definition;
  private final Recipe plan;
  private final Dataset dataset;
  private final TensorFlowLibrary library;
  private final RunDirectory run;
  private final boolean json;

  TrainingJob(
      Program program,
      NetworkDefinition definition,
      Recipe plan,
      Dataset dataset,
      TensorFlowLibrary library,
      RunDirectory run,
      boolean json) {
    this.program = program;
    this.definition = definition;
    this.plan = plan;
    this.dataset = dataset;
    this.library = library;
    this.run = run;
    this.json = json;
  }

  /**
   * How a network declares that it is trained.
   *
   * @throws UsageException if it does not, or asks for what this version cannot train with
   */
  static Recipe plan(NetworkDescription network) {
    Recipe plan =
        network
            .training()
            .orElseThrow(
                () ->
                    new UsageException(
                        Problem.of(network.name() + " does not say how it is trained")
                            .expected("@Train on " + network.type())
                            .fix("add @Train(batch = 128, epochs = 10) and build again")));
    TrainingFactories.STANDARD.requireAll(network, plan);
    return plan;
  }

  /** Trains from the beginning. */
  ExitCode train() {
    return run(MetricsLog.create(run.metrics()), false);
  }

  /**
   * Goes on.
   *
   * @param epochsDone whole epochs at the checkpoint
   */
  ExitCode resume(int epochsDone) {
    return run(MetricsLog.resume(run.metrics(), epochsDone, program.console()::warning), true);
  }

  private ExitCode run(MetricsLog metrics, boolean resume) {
    Console console = program.console();
    RunSpec spec = run.start().spec();
    TrainingFacts facts =
        new TrainingFacts(program, definition.description().get(), dataset, library, run);
    RunLog log = new RunLog(run.log(), Clock.system(ZoneId.systemDefault()));
    TrainingScreen screen = screen(facts);
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    try (StopSignals stop = StopSignals.listen(() -> console.err().println(stopping(console)))) {
      TrainingLoop loop =
          new TrainingLoop(
              definition,
              dataset,
              plan,
              new TrainingOptions(
                  spec.batch(),
                  spec.epochs(),
                  spec.seed(),
                  spec.deterministic(),
                  TrainingOptions.DEFAULT_CHECKPOINT_EVERY),
              store,
              new Listeners(new RunRecorder(facts, metrics, log), screen),
              stop);
      screen.opened(resume);
      TrainingResult result = resume ? loop.resume() : loop.train();
      log.add(result.interrupted() ? "interrupted at step " + result.step() : "done");
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

  private TrainingScreen screen(TrainingFacts facts) {
    if (json) {
      return new JsonScreen(facts);
    }
    return program.console().terminal() ? new BarScreen(facts) : new PlainScreen(facts);
  }

  /** On a line of its own: there may be half a progress bar before it. */
  private static String stopping(Console console) {
    String text = "stopping after this step; Ctrl-C again ends at once";
    return console.terminal() ? System.lineSeparator() + text : text;
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
