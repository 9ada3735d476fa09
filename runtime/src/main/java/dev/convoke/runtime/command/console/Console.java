package dev.convoke.runtime.command.console;

import dev.convoke.runtime.problem.Problem;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err errors, warnings and progress of long work
 * @param terminal whether a person watches, so that a line may be drawn over and over
 * @param pipe whether another program reads the results, such as {@code head}, which may stop early
 * @param width columns of the terminal, asked for each time since windows are resized
 */
public record Console(
    PrintStream out, PrintStream err, boolean terminal, boolean pipe, IntSupplier width) {

  /** Whether something that was printed is lost, such as on a full disk. */
  public boolean isCutOff() {
    return out.checkError();
  }

  /** Prints an error. */
  public void error(Problem problem) {
    err.println("error: " + problem.render());
  }

  /** Prints a warning. */
  public void warning(Problem problem) {
    err.println("warning: " + problem.render());
  }
}
