package dev.convoke.runtime.command;

import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.disk.AtomicDirectory;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.report.EvaluationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the report of an evaluation goes.
 *
 * @param asked the directory that a user has named
 */
record ReportPlace(Optional<Path> asked, Console console) {

  static final String OUTPUT = "--output";

  /**
   * What the arguments say.
   *
   * @throws UsageException where the directory has other files in it, which would be lost
   */
  static ReportPlace of(Arguments arguments, Console console) {
    Optional<Path> asked = arguments.path(OUTPUT);
    asked.ifPresent(ReportPlace::requireFree);
    return new ReportPlace(asked, console);
  }

  private static void requireFree(Path directory) {
    if (!AtomicDirectory.isFree(directory)) {
      throw new UsageException(
          Problem.of(OUTPUT + " " + directory + ": not a new or empty directory")
              .expected("a directory that the report has for itself")
              .found(Disk.kind(directory))
              .fix("name another directory"));
    }
  }

  /**
   * Writes a report. A run may be one that others have trained and nobody may write to: that is no
   * reason to keep the numbers back.
   *
   * @param usual its directory where none was asked for
   * @return the directory, where the report could be written
   * @throws TrainingException where it cannot be written into the directory that was asked for
   */
  Optional<Path> write(EvaluationReport report, Path usual) {
    Path directory = asked.orElse(usual);
    try {
      List<Problem> leftOut =
          asked.isPresent() ? report.create(directory) : report.replace(directory);
      leftOut.forEach(console::warning);
      return Optional.of(directory);
    } catch (IOException failed) {
      Problem problem =
          Problem.of(directory + ": the report cannot be written")
              .found(Disk.reason(failed))
              .fix("name another directory by " + OUTPUT);
      if (asked.isPresent()) {
        throw new TrainingException(problem, failed);
      }
      console.warning(problem);
      return Optional.empty();
    }
  }
}
