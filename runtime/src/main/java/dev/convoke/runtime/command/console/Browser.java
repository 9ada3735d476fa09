package dev.convoke.runtime.command.console;

import dev.convoke.runtime.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The system's program that opens a file in the browser: AWT could do it too, but wants a display
 * and loads slowly.
 *
 * @param command to be followed by the file's address
 */
public record Browser(List<String> command) {

  /** Some openers end at once, others with the browser: what still runs by then has begun well. */
  private static final long SECONDS = 3;

  public Browser {
    command = List.copyOf(command);
  }

  public static Browser ofSystem() {
    return of(System.getProperty("os.name", ""));
  }

  public static Browser of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return new Browser(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    return new Browser(List.of(name.startsWith("mac") ? "open" : "xdg-open"));
  }

  /** Opens a file; what to tell the user where that cannot be done. */
  public Optional<Problem> open(Path file) {
    List<String> words = new ArrayList<>(command);
    words.add(file.toUri().toString());
    try {
      Process opener =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (opener.waitFor(SECONDS, TimeUnit.SECONDS) && opener.exitValue() != 0) {
        return Optional.of(
            problem(file, command.get(0) + " ended with exit code " + opener.exitValue()));
      }
      return Optional.empty();
    } catch (IOException none) {
      return Optional.of(problem(file, "no program " + command.get(0)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Problem problem(Path file, String found) {
    return Problem.of("no browser could be opened").found(found).fix("open " + file.toUri());
  }
}
