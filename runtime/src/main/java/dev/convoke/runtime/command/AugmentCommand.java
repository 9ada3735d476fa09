package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.command.training.FirstBatchPicture;
import dev.convoke.runtime.command.training.TrainingJob;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingSetup;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code augment}: a picture of a network's first training batch, before its changes and after. */
final class AugmentCommand implements Command {

  /** More would make a picture that nobody can look at. */
  private static final int MOST_IMAGES = 100;

  private final Program program;

  AugmentCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "augment";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    CommandSpec spec =
        Specs.command(
            name(),
            "Draws the first batch that train would train on, each image as evaluation sees it and"
                + " as the recipe's augmentations change it; says where. At most "
                + MOST_IMAGES
                + " images are shown.");
    if (program.zoo()) {
      spec.addPositional(Specs.network());
    }
    BatchOptions options = new BatchOptions(program, network);
    options.addData(spec);
    return spec.addOption(options.batch())
        .addOption(options.seed())
        .addOption(OutputFile.option(network, fileOf("NET"), AugmentCommand::fileOf));
  }

  private static String fileOf(String network) {
    return network + "-first-batch.png";
  }

  @Override
  public ExitCode run(Arguments arguments) {
    NetworkDefinition named = program.network(arguments);
    NetworkDescription declared = named.description().get();
    Recipe recipe = TrainingJob.recipe(declared);
    int batch = arguments.positive(BatchOptions.BATCH).orElse(recipe.batch());
    long seed = BatchOptions.seed(arguments);
    TensorFlowLibrary.load(false);
    Dataset dataset = Datasets.read(program, declared, DataChoice.of(arguments));
    NetworkDefinition definition = new DataClasses(program, named).of(arguments, dataset);
    TrainingOptions options =
        new TrainingOptions(
            batch, recipe.epochs(), seed, false, TrainingOptions.DEFAULT_CHECKPOINT_EVERY);
    TrainingSetup setup = TrainingSetup.of(definition, dataset, recipe, options);
    Path file = OutputFile.of(arguments, fileOf(definition.name()));
    OutputFile.write(file, new FirstBatchPicture(setup, MOST_IMAGES).png(), "picture");
    program.console().out().println(Printable.of(file.toString()));
    return ExitCode.DONE;
  }
}
