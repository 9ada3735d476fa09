package dev.convoke.runtime.command;

import dev.convoke.runtime.run.RunStart;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which data set a command was asked for.
 *
 * @param name {@code --data}
 * @param directory {@code --data-dir}
 */
record DataChoice(Optional<String> name, Optional<Path> directory) {

  /** What the arguments say. */
  static DataChoice of(Arguments arguments) {
    return new DataChoice(arguments.text("--data"), arguments.path("--data-dir"));
  }

  /** What a run was started with. */
  static DataChoice of(RunStart start) {
    return new DataChoice(Optional.of(start.spec().data().name()), start.dataDirectory());
  }

  /** The same data set in another directory, if one is given. */
  DataChoice orDirectory(Optional<Path> given) {
    return new DataChoice(name, given.or(() -> directory));
  }

  /** This, or what the run was started with where the arguments leave it open. */
  DataChoice orRunOf(RunStart start) {
    if (name.isEmpty() && directory.isEmpty()) {
      return of(start);
    }
    boolean sameSet = name.isEmpty() || name.get().equals(start.spec().data().name());
    return new DataChoice(
        name.or(() -> Optional.of(start.spec().data().name())),
        sameSet ? directory.or(start::dataDirectory) : directory);
  }
}
