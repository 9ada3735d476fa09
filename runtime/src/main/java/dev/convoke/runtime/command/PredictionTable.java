package dev.convoke.runtime.command;

import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/** A file that holds predictions once all are made, and before that is not there. */
record PredictionTable(Path file) {

  static final String OUTPUT = "--output";

  /**
   * What the arguments ask for.
   *
   * @throws UsageException where there can be no such file, before any work is done
   */
  static Optional<PredictionTable> of(Arguments arguments) {
    Optional<Path> file = arguments.path(OUTPUT);
    file.ifPresent(PredictionTable::requirePlace);
    return file.map(PredictionTable::new);
  }

  private static void requirePlace(Path file) {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    if (Files.isDirectory(file)) {
      throw new UsageException(
          Problem.of(OUTPUT + " " + file + ": is a directory")
              .expected("a file for the predictions")
              .found("a directory")
              .fix(OUTPUT + " " + file.resolve("predictions.csv")));
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          Problem.of(OUTPUT + " " + file + ": there is no directory for it")
              .expected("a directory " + folder)
              .found(Disk.kind(folder))
              .fix("make the directory, or name a file elsewhere"));
    }
  }

  /** Makes predictions. */
  @FunctionalInterface
  interface Predicting {
    /** Makes them; each becomes a row. */
    void predict(Consumer<Prediction> rows);
  }

  /**
   * Writes the table.
   *
   * @param guesses classes that are shown of each picture
   * @throws TrainingException where it cannot be written
   */
  void write(int guesses, Predicting predicting) {
    try {
      AtomicFile.write(
          file,
          part -> {
            try (BufferedWriter out =
                Files.newBufferedWriter(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
              out.write(PredictionLines.titles(guesses).toString());
              predicting.predict(prediction -> write(out, prediction, guesses));
            } catch (UncheckedIOException failed) {
              throw failed.getCause();
            }
          });
    } catch (IOException failed) {
      throw new TrainingException(
          Problem.of(file + ": the predictions cannot be written")
              .found(Disk.reason(failed))
              .fix("make room, or name another file by " + OUTPUT),
          failed);
    }
  }

  private static void write(Writer out, Prediction prediction, int guesses) {
    try {
      out.write(PredictionLines.row(prediction, guesses).toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
