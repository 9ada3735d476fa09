package dev.convoke.runtime.command;

import dev.convoke.description.NameList;
import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.EvaluatedSide;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads the data set that a command needs and checks that it fits the network. */
final class Datasets {

  private Datasets() {}

  static Dataset load(Program program, NetworkDescription network, DataChoice choice) {
    Dataset dataset = read(program, network, choice);
    DatasetFit.require(network, dataset);
    return dataset;
  }

  /** Loads it, whether it fits or not. */
  static Dataset read(Program program, NetworkDescription network, DataChoice choice) {
    DatasetSource source = source(program, network, choice);
    choice.directory().ifPresent(directory -> requireThere(source, choice, directory));
    return source.load(
        new DataRequest(
            choice.directory(),
            DatasetFit.formatOf(network),
            EvaluatedSide.of(network),
            choice.mostDamaged()));
  }

  private static DatasetSource source(
      Program program, NetworkDescription network, DataChoice choice) {
    Optional<String> name = choice.name();
    if (name.isEmpty()) {
      return program.catalog().choose(network);
    }
    if (choice.isOfRun()) {
      requireKnown(program, name.get());
    }
    return program.catalog().named(name.get());
  }

  /** The name is the run's: there is none to type instead. */
  private static void requireKnown(Program program, String name) {
    List<String> known = program.catalog().sources().stream().map(DatasetSource::name).toList();
    if (!known.contains(name)) {
      throw new UsageException(
          Problem.of("the run was started on data set " + name + ", which this program lacks")
              .expected(name + " on the class path")
              .found(known.isEmpty() ? "no data set" : NameList.of(known))
              .fix("put the data set on the class path again"));
    }
  }

  private static void requireThere(DatasetSource source, DataChoice choice, Path directory) {
    if (Files.isDirectory(directory)
        || (source.singleFile().isPresent() && Files.isRegularFile(directory))) {
      return;
    }
    boolean exists = Files.exists(directory);
    String orFile = source.singleFile().map(file -> ", or " + file).orElse("");
    throw new UsageException(
        Problem.of(
                choice.directoryIsSaidBy()
                    + " "
                    + directory
                    + (exists ? ": not a directory" : ": no such directory"))
            .expected("the directory of the data set's files" + orFile)
            .found(exists ? Disk.kind(directory) : "nothing there")
            .fix("name a directory that is there by " + DataChoice.DIRECTORY));
  }
}
