package dev.convoke.runtime.command;

import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** {@code --version}: what a person who reports something is asked first. */
final class Versions {

  /** The build writes Convoke's version here, so that class files and jars have the same. */
  private static final String FILE = "version.txt";

  private Versions() {}

  /** Prints a line for Convoke, TensorFlow and Java each. */
  static void print(PrintStream out) {
    line(out, "Convoke", convoke());
    line(out, "TensorFlow", tensorFlow());
    line(
        out, "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
  }

  private static String convoke() {
    try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The other versions are shown all the same, as they may be why it cannot be loaded. */
  private static String tensorFlow() {
    try {
      return TensorFlowLibrary.load(false).version();
    } catch (UsageException notLoaded) {
      return "not loaded; the command doctor says why";
    }
  }

  private static void line(PrintStream out, String name, String version) {
    out.printf(Locale.ROOT, "%-10s %s%n", name, version);
  }
}
