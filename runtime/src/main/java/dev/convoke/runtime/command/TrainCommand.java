package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.system.SystemReport;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.command.training.TrainingFacts;
import dev.convoke.runtime.command.training.TrainingJob;
import dev.convoke.runtime.command.training.TrialLength;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.GivenOption;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunStart;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingSetup;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code train}: trains a network from the beginning in a new run directory. */
final class TrainCommand implements Command {

  private static final String EPOCHS = GivenOption.EPOCHS.typed();
  private static final String RUN = "--run";
  static final String DETERMINISTIC = "--deterministic";
  private static final String JSON = "--json";
  // Three kept, the best, one being written.
  private static final long CHECKPOINTS = 5;

  private final Program program;

  TrainCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    CommandSpec spec =
        Specs.command(
            name(),
            "Trains a network in a new run directory. Ctrl-C ends it after writing a checkpoint,"
                + " from which resume continues.");
    if (program.zoo()) {
      spec.addPositional(Specs.network());
    }
    BatchOptions options = new BatchOptions(program, network);
    options.addData(spec);
    return spec.addOption(
            Specs.option(
                EPOCHS,
                "N",
                "Passes over the training images. Default: "
                    + options.declared(Recipe::epochs)
                    + "."))
        .addOption(options.batch())
        .addOption(options.seed())
        .addOption(
            Specs.option(RUN, "DIR", "New directory for the run. Default: runs/NETWORK/DATE_TIME."))
        .addOption(
            Specs.flag(
                Trial.OPTION,
                Counted.of(Trial.STEPS, "step")
                    + " and a short evaluation, to see that all works; nothing is kept. On invented"
                    + " images where the network's own are not on this machine. Default: off."))
        .addOption(
            Specs.flag(DETERMINISTIC, "Same seed, same weights to the bit; slower. Default: off."))
        .addOption(Specs.json("One JSON object an epoch and line instead of text."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean trial = arguments.has(Trial.OPTION);
    if (trial) {
      Trial.requireWithout(arguments, List.of(EPOCHS, RUN));
    }
    NetworkDefinition named = program.network(arguments);
    NetworkDescription declared = named.description().get();
    Recipe recipe = TrainingJob.recipe(declared);
    int epochs = arguments.positive(EPOCHS).orElse(recipe.epochs());
    int batch = arguments.positive(BatchOptions.BATCH).orElse(recipe.batch());
    long seed = BatchOptions.seed(arguments);
    Optional<Path> directory = arguments.path(RUN);

    requireFreeDisk(declared, recipe, directory.orElse(program.runs()));
    TrainingOptions options =
        new TrainingOptions(
            batch,
            epochs,
            seed,
            arguments.has(DETERMINISTIC),
            TrainingOptions.DEFAULT_CHECKPOINT_EVERY);
    TensorFlowLibrary library = TensorFlowLibrary.load(options.deterministic());
    DataChoice typed = DataChoice.of(arguments);
    DataChoice choice = trial ? typed.orSynthetic(program.catalog(), declared) : typed;
    Dataset dataset = Datasets.read(program, declared, choice);
    NetworkDefinition definition = new DataClasses(program, named).of(arguments, dataset);
    NetworkDescription network = definition.description().get();
    TrainingSetup setup =
        trial
            ? TrainingSetup.ofTrial(definition, dataset, recipe, options, Trial.STEPS)
            : TrainingSetup.of(definition, dataset, recipe, options);
    RunStart start =
        new RunStart(
            network.name(),
            Optional.of(network.classes()).filter(classes -> classes != declared.classes()),
            setup.spec(),
            Stream.of(GivenOption.values())
                .filter(option -> arguments.has(option.typed()))
                .collect(Collectors.toSet()),
            arguments.path(DataChoice.DIRECTORY),
            arguments.positive(DataChoice.SKIP_DAMAGED),
            library.environment());
    if (trial) {
      TrialLength whole = new TrialLength(epochs, setup.images() / batch);
      return new Trial(program)
          .inNewRun(
              start,
              run ->
                  train(
                      new TrainingJob(
                          program.facts(network, setup.dataset(), library, run).ofTrial(whole),
                          setup,
                          arguments.has(JSON))));
    }
    RunDirectory run =
        directory
            .map(path -> RunDirectory.createAt(path, start, resume(path)))
            .orElseGet(
                () ->
                    RunDirectory.create(
                        program.runs(), start, LocalDateTime.now(ZoneId.systemDefault())));
    TrainingFacts facts = program.facts(network, setup.dataset(), library, run);
    return train(new TrainingJob(facts, setup, arguments.has(JSON)));
  }

  private ExitCode train(TrainingJob job) {
    return job.facts().run().locked(program.console()::warning, job::train);
  }

  private String resume(Path run) {
    return program.invocation().line("resume", run.toString());
  }

  /** Each checkpoint has the variables, and what the optimizer remembers of them. */
  private static void requireFreeDisk(NetworkDescription network, Recipe recipe, Path path) {
    long numbers = network.variables().stream().mapToLong(v -> v.size()).sum();
    long needed = CHECKPOINTS * (1 + recipe.optimizer().slots()) * Float.BYTES * numbers;
    long free = SystemReport.freeBytes(path).orElse(Long.MAX_VALUE);
    if (free < needed) {
      throw new UsageException(
          Problem.of(path.toAbsolutePath() + ": not enough free disk for the checkpoints")
              .expected(Numbers.bytes(needed))
              .found(Numbers.bytes(free))
              .fix("make room, or choose another directory with " + RUN));
    }
  }
}
