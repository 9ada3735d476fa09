package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.data.DataRequest;
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
    Dataset dataset =
        source.load(new DataRequest(choice.directory(), DatasetFit.formatOf(network)));
    DatasetFit.require(network, dataset);
    return dataset;
  }
}
