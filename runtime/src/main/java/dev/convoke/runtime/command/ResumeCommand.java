package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.command.training.TrainingFacts;
import dev.convoke.runtime.command.training.TrainingJob;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.train.TrainingSetup;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code resume}: goes on with a run from its newest checkpoint. */
final class ResumeCommand implements Command {

  private static final String JSON = "--json";
  private static final String DATA_DIRECTORY = "--data-dir";

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
            "Goes on with a run from its newest checkpoint, with all that it was started with.")
        .addPositional(Specs.run())
        .addOption(Specs.dataDirectory())
        .addOption(Specs.json("One JSON object an epoch and line instead of text."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    RunReference reference = RunReference.open(program, arguments.path(0, "RUN"));
    RunDirectory run = reference.run();
    if (reference.named().isPresent()) {
      throw new UsageException(
          Problem.of(reference.named().get() + ": a checkpoint, and only runs are resumed")
              .fix(program.name() + " resume " + run.path()));
    }
    return run.locked(program.console()::warning, () -> resume(reference, arguments));
  }

  private ExitCode resume(RunReference reference, Arguments arguments) {
    RunDirectory run = reference.run();
    NetworkDescription network = reference.network().description().get();
    Recipe recipe = TrainingJob.recipe(network);
    Checkpoint checkpoint = reference.checkpoint(program.console());
    checkpoint.requireRoles(network);
    SameRun same = new SameRun(program, run, network, checkpoint);
    same.requireFileUnchanged();
    int done = checkpoint.state().position().epoch();
    int epochs = run.start().spec().epochs();
    if (done >= epochs) {
      throw new UsageException(
          Problem.of(run.path() + ": the run is complete")
              .found(done + " of " + epochs + " epochs")
              .fix(program.name() + " evaluate " + run.path()));
    }
    DataChoice data = DataChoice.of(run.start()).orDirectory(arguments.path(DATA_DIRECTORY));
    TrainingSetup setup =
        TrainingSetup.of(
            reference.network(),
            Datasets.load(program, network, data),
            recipe,
            same.options(recipe));
    TensorFlowLibrary library = TensorFlowLibrary.load();
    same.requireNow(setup.spec());
    run.start().environment().changeTo(library.environment()).ifPresent(program.console()::warning);
    boolean json = arguments.has(JSON);
    TrainingFacts facts = program.facts(network, setup.dataset(), library, run);
    return new TrainingJob(facts, setup, json).resume(done);
  }
}
