package dev.convoke.runtime.command;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunDirectory;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

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

  /** Does the work in a run, and removes the run and what was made for it. */
  <T> T removing(RunDirectory run, Supplier<T> work) {
    try {
      return work.get();
    } finally {
      remove(run.path());
    }
  }

  private void remove(Path run) {
    try {
      Disk.deleteTree(run);
      Files.delete(run.toAbsolutePath().getParent()); // that of the network
      Files.delete(program.runs());
    } catch (DirectoryNotEmptyException ofOthers) {
      // There are other runs.
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
