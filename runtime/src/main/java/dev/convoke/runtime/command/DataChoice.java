package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.synthetic.SyntheticSource;
import dev.convoke.runtime.run.RunDirectory;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which data set a command was asked for.
 *
 * @param typedName {@code --data}
 * @param typedDirectory {@code --data-dir}
 * @param typedMostDamaged {@code --skip-damaged}
 * @param run whose data are meant where the arguments leave it open
 */
record DataChoice(
    Optional<String> typedName,
    Optional<Path> typedDirectory,
    Optional<Integer> typedMostDamaged,
    Optional<RunDirectory> run) {

  static final String NAME = "--data";
  static final String DIRECTORY = "--data-dir";
  static final String SKIP_DAMAGED = "--skip-damaged";

  /** What the arguments say. */
  static DataChoice of(Arguments arguments) {
    return new DataChoice(
        arguments.text(NAME),
        arguments.path(DIRECTORY),
        arguments.positive(SKIP_DAMAGED),
        Optional.empty());
  }

  /** What the arguments say, and what the run was started with where they leave it open. */
  static DataChoice of(Arguments arguments, RunDirectory run) {
    return new DataChoice(
        arguments.text(NAME),
        arguments.path(DIRECTORY),
        arguments.positive(SKIP_DAMAGED),
        Optional.of(run));
  }

  /** The data of the run, which may have moved. */
  static DataChoice moved(Arguments arguments, RunDirectory run) {
    return new DataChoice(
        Optional.empty(), arguments.path(DIRECTORY), Optional.empty(), Optional.of(run));
  }

  /** Invented images where nothing is said and the network's own data are not on this machine. */
  DataChoice orSynthetic(DatasetCatalog catalog, NetworkDescription network) {
    if (typedName.isPresent()
        || typedDirectory.isPresent()
        || catalog.fitting(network).flatMap(DatasetSource::location).isPresent()) {
      return this;
    }
    return new DataChoice(Optional.of(SyntheticSource.NAME), typedDirectory, typedMostDamaged, run);
  }

  /** Name of the data set. */
  Optional<String> name() {
    return typedName.or(this::nameInRun);
  }

  /** Where its files are. */
  Optional<Path> directory() {
    return typedDirectory.or(
        () -> isOfRun() ? run.flatMap(of -> of.start().dataDirectory()) : Optional.empty());
  }

  /** How many damaged pictures may be left out; of a run's data, as many as when it was started. */
  int mostDamaged() {
    Optional<Integer> ofRun = run.flatMap(of -> of.start().mostDamaged());
    return typedMostDamaged.or(() -> isOfRun() ? ofRun : Optional.empty()).orElse(0);
  }

  /** Whether it is the data set of the run. */
  boolean isOfRun() {
    return run.isPresent() && name().equals(nameInRun());
  }

  /** What says where the files are. */
  String directoryIsSaidBy() {
    return typedDirectory.isEmpty() && run.isPresent()
        ? run.get().file() + ": dataDirectory"
        : DIRECTORY;
  }

  private Optional<String> nameInRun() {
    return run.map(of -> of.start().spec().data().name());
  }
}
