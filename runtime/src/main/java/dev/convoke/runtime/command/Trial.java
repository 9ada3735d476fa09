package dev.convoke.runtime.command;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunStart;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A few steps of a training of which nothing is kept, to see whether all works. */
final class Trial {

  /** As PyTorch Lightning calls it. */
  static final String OPTION = "--fast-dev-run";

  static final int STEPS = 5;

  private final Program program;

  Trial(Program program) {
    this.program = program;
  }

  /**
   * Refuses options that a trial cannot do.
   *
   * @param others that were not to be typed beside it
   */
  static void requireWithout(Arguments arguments, List<String> others) {
    List<String> typed = others.stream().filter(arguments::has).toList();
    if (!typed.isEmpty()) {
      throw new UsageException(
          Problem.of(OPTION + " does " + STEPS + " steps and keeps nothing")
              .expected("no " + String.join(" and no ", others))
              .found(String.join(" and ", typed))
              .fix("leave " + String.join(" and ", typed) + " out, or leave " + OPTION + " out"));
    }
  }

  /** Does the work in a new run, and removes the run and the directories that were made for it. */
  <T> T inNewRun(RunStart start, Function<RunDirectory, T> work) {
    Path runs = program.runs();
    List<Path> missing =
        Stream.of(runs.resolve(start.network()), runs)
            .filter(directory -> !Files.exists(directory, LinkOption.NOFOLLOW_LINKS))
            .toList();
    RunDirectory run = RunDirectory.create(runs, start, LocalDateTime.now(ZoneId.systemDefault()));
    try {
      return work.apply(run);
    } finally {
      remove(run.path(), missing);
    }
  }

  private void remove(Path run, List<Path> made) {
    try {
      Disk.deleteTree(run);
      for (Path directory : made) {
        Files.delete(directory);
      }
    } catch (DirectoryNotEmptyException ofOthers) {
      // There are other runs by now.
    } catch (IOException failed) {
      program
          .console()
          .warning(
              Problem.of(run + ": cannot be removed")
                  .found(Disk.reason(failed))
                  .fix("remove it yourself"));
    }
  }
}
