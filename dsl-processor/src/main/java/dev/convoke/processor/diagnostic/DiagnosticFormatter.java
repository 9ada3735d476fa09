package dev.convoke.processor.diagnostic;

/** Renders a diagnostic as javac shows it: one full line, then indented details. */
public final class DiagnosticFormatter {

  private static final String INDENT = "  "; // javac adds two more
  private static final int LABEL_WIDTH = 10;

  private DiagnosticFormatter() {}

  public static String format(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    text.append('[').append(diagnostic.code().id()).append("] ").append(diagnostic.what());
    for (Diagnostic.Detail detail : diagnostic.details()) {
      String label = detail.label().isEmpty() ? "" : detail.label() + ":";
      text.append('\n').append(INDENT).append(label);
      text.append(" ".repeat(LABEL_WIDTH - label.length())).append(detail.text());
    }
    return text.toString();
  }
}
