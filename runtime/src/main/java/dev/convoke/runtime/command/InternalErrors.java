package dev.convoke.runtime.command;

import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says that a defect is ours, and keeps its stack trace in a file that can be sent. */
final class InternalErrors {

  private InternalErrors() {}

  static void report(Console console, Throwable defect) {
    StringWriter trace = new StringWriter();
    defect.printStackTrace(new PrintWriter(trace));
    Problem problem =
        Problem.of("a defect of Convoke, not of your input")
            .found(defect.getClass().getName() + ": " + defect.getMessage());
    try {
      Path file = Files.createTempFile("convoke-error-", ".txt");
      Files.writeString(file, trace.toString());
      console.error(problem.with("trace", file.toString()).fix("report it with that file"));
    } catch (IOException noTemporaryFile) {
      console.error(problem.fix("report it with the trace below"));
      console.err().print(trace);
    }
  }
}
