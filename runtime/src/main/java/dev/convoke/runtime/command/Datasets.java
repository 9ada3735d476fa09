package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Loads the data set that a command needs and checks that it fits the network. */
final class Datasets {

  private Datasets() {}

  static Dataset load(Program program, NetworkDescription network, DataChoice choice) {
    choice.directory().ifPresent(Datasets::requireDirectory);
    Optional<DatasetSource> named = choice.name().map(program.catalog()::named);
    DatasetSource source = named.orElseGet(() -> program.catalog().choose(network));
    Dataset dataset =
        source.load(new DataRequest(choice.directory(), DatasetFit.formatOf(network)));
    DatasetFit.require(network, dataset);
    return dataset;
  }

  private static void requireDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UsageException(
          Problem.of("--data-dir " + directory + ": no such directory")
              .expected("the directory of the data set's files")
              .found(Files.exists(directory) ? "a file" : "nothing there")
              .fix("name a directory that is there by --data-dir"));
    }
  }
}
