package dev.convoke.runtime.command;

import dev.convoke.runtime.run.RunDirectory;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which data set a command was asked for.
 *
 * @param typedName {@code --data}
 * @param typedDirectory {@code --data-dir}
 * @param run whose data are meant where the arguments leave it open
 */
record DataChoice(
    Optional<String> typedName, Optional<Path> typedDirectory, Optional<RunDirectory> run) {

  static final String NAME = "--data";
  static final String DIRECTORY = "--data-dir";

  /** What the arguments say. */
  static DataChoice of(Arguments arguments) {
    return new DataChoice(arguments.text(NAME), arguments.path(DIRECTORY), Optional.empty());
  }

  /** What the arguments say, and what the run was started with where they leave it open. */
  static DataChoice of(Arguments arguments, RunDirectory run) {
    return new DataChoice(arguments.text(NAME), arguments.path(DIRECTORY), Optional.of(run));
  }

  /** The data of the run, which may have moved. */
  static DataChoice moved(Arguments arguments, RunDirectory run) {
    return new DataChoice(Optional.empty(), arguments.path(DIRECTORY), Optional.of(run));
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
