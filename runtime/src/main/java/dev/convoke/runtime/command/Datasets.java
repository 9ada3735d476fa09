package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.DatasetSource;
import java.util.Optional;

/** Loads the data set that a command needs and checks that it fits the network. */
final class Datasets {

  private Datasets() {}

  static Dataset load(Program program, NetworkDescription network, DataChoice choice) {
    Optional<DatasetSource> named = choice.name().map(program.catalog()::named);
    DatasetSource source = named.orElseGet(() -> program.catalog().choose(network));
    Dataset dataset = named(source.name(), source.load(choice.directory()));
    DatasetFit.require(network, dataset);
    return dataset;
  }

  /** A run remembers the name that {@code --data} takes, whatever the source calls its images. */
  private static Dataset named(String name, Dataset dataset) {
    return new Dataset(
        name,
        dataset.classes(),
        dataset.mean(),
        dataset.deviation(),
        dataset.training(),
        dataset.test());
  }
}
