package dev.convoke.runtime.command;

import java.io.PrintStream;

/** A label and a text, aligned with its neighbours. */
final class Line {

  private Line() {}

  static void print(PrintStream out, String label, String text) {
    out.println(text(label, text));
  }

  static String text(String label, String text) {
    return String.format("%-11s %s", label, text);
  }
}
