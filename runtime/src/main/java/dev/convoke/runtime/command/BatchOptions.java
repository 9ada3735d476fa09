package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.run.GivenOption;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that say what is in the batches of a training.
 *
 * @param network whose defaults are shown
 */
record BatchOptions(Program program, Optional<NetworkDescription> network) {

  static final String BATCH = GivenOption.BATCH.typed();
  static final String SEED = "--seed";
  private static final long DEFAULT_SEED = 1;

  /** Which data, and the network for them. */
  void addData(CommandSpec spec) {
    if (program.variants().isPresent()) {
      spec.addOption(
          Specs.flag(
              DataClasses.OPTION,
              "The network for as many classes as the data have: the same steps, but for the last"
                  + " one. Default: off."));
    }
    spec.addOption(Specs.data(defaultData()))
        .addOption(Specs.dataDirectory())
        .addOption(Specs.mostDamaged("none; they are listed, and training does not begin"));
  }

  OptionSpec batch() {
    return Specs.option(BATCH, "N", "Images a step. Default: " + declared(Recipe::batch) + ".");
  }

  OptionSpec seed() {
    return Specs.option(
        SEED, "N", "Everything random follows from it. Default: " + DEFAULT_SEED + ".");
  }

  /** The seed that is asked for. */
  static long seed(Arguments arguments) {
    return arguments.whole(SEED).orElse(DEFAULT_SEED);
  }

  /** A default that the network declares. */
  String declared(Function<Recipe, Integer> value) {
    return network
        .flatMap(NetworkDescription::recipe)
        .map(value)
        .map(String::valueOf)
        .orElse("what @Train of the network says");
  }

  private String defaultData() {
    return network
        .flatMap(program.catalog()::fitting)
        .map(DatasetSource::name)
        .orElse("what @Train of the network names, otherwise the first that fits");
  }
}
