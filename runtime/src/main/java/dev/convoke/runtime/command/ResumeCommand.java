package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.command.training.TrainingFacts;
import dev.convoke.runtime.command.training.TrainingJob;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunLog;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code resume}: goes on with a run from its newest checkpoint. */
final class ResumeCommand implements Command {

  private static final String JSON = "--json";

  private final Program program;

  ResumeCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "resume";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    return Specs.command(
            name(),
            "Continues a run from its newest checkpoint, with everything it was started with.")
        .addPositional(Specs.run())
        .addOption(Specs.dataDirectory())
        .addOption(Specs.json("One JSON object an epoch and line instead of text."));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Training tells about damaged checkpoints, on the screen and in the log; so here that is told
   * only where training is not reached.
   */
  @Override
  public ExitCode run(Arguments arguments) {
    RunReference reference = RunReference.open(program, arguments.path(0, "RUN"));
    RunDirectory run = reference.run();
    if (reference.named().isPresent()) {
      throw new UsageException(
          Problem.of(reference.named().get() + ": a checkpoint, and only runs are resumed")
              .fix(program.invocation().line("resume", run.path().toString())));
    }
    return run.locked(program.console()::warning, () -> resume(reference, arguments));
  }

  private ExitCode resume(RunReference reference, Arguments arguments) {
    NetworkDescription network = reference.network().description().get();
    Recipe recipe = TrainingJob.recipe(network);
    List<Problem> warnings = new ArrayList<>();
    TrainingJob job;
    Checkpoint checkpoint;
    try {
      checkpoint = reference.checkpoint(warnings::add);
      job = job(reference, arguments, recipe, checkpoint);
    } catch (UsageException refused) {
      warnings.forEach(program.console()::warning);
      throw refused;
    }
    return job.resume(checkpoint, warnings);
  }

  /** The training that goes on, or why it cannot. */
  private TrainingJob job(
      RunReference reference, Arguments arguments, Recipe recipe, Checkpoint checkpoint) {
    RunDirectory run = reference.run();
    NetworkDescription network = reference.network().description().get();
    checkpoint.requireRoles(network);
    SameRun same = new SameRun(program, run, network, checkpoint);
    same.requireFileUnchanged();
    int done = checkpoint.state().position().epoch();
    int epochs = run.start().spec().epochs();
    if (done >= epochs && hasEnded(run)) {
      throw new UsageException(
          Problem.of(run.path() + ": the run is complete")
              .found(Counted.of(done, "epoch") + " of " + epochs)
              .fix(program.invocation().line("evaluate", run.path().toString())));
    }
    TrainingOptions options = same.options(recipe);
    TensorFlowLibrary library = TensorFlowLibrary.load(options.deterministic());
    Dataset dataset = Datasets.load(program, network, DataChoice.moved(arguments, run));
    TrainingSetup setup = TrainingSetup.of(reference.network(), dataset, recipe, options);
    same.requireNow(setup.spec());
    run.start().environment().changeTo(library.environment()).ifPresent(program.console()::warning);
    TrainingFacts facts = program.facts(network, setup.dataset(), library, run);
    return new TrainingJob(facts, setup, arguments.has(JSON));
  }

  /**
   * Whether a run whose epochs are done has measured all that it measures. Beside validation
   * images, the test images are measured once the last checkpoint is written, and a kill may come
   * between.
   */
  private static boolean hasEnded(RunDirectory run) {
    return run.start().spec().data().validation().isEmpty() || RunLog.isDone(run.log());
  }
}
