package dev.convoke.runtime.command.console;

import dev.convoke.runtime.problem.Printable;
import java.io.PrintStream;
import java.util.Locale;

/** A label and a text, aligned with its neighbours. */
public final class Line {

  private Line() {}

  public static void print(PrintStream out, String label, String text) {
    out.println(text(label, text));
  }

  public static String text(String label, String text) {
    return String.format(Locale.ROOT, "%-11s %s", label, Printable.of(text));
  }
}
