package dev.convoke.runtime.command;

import dev.convoke.runtime.run.RunConfig;
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
  static DataChoice of(RunConfig config) {
    return new DataChoice(Optional.of(config.data()), config.dataDirectory());
  }

  /** This, or what the run was started with where the arguments leave it open. */
  DataChoice orRunOf(RunConfig config) {
    if (name.isEmpty() && directory.isEmpty()) {
      return of(config);
    }
    boolean sameSet = name.isEmpty() || name.get().equals(config.data());
    return new DataChoice(
        name.or(() -> Optional.of(config.data())),
        sameSet ? directory.or(config::dataDirectory) : directory);
  }
}
