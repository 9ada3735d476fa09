package dev.convoke.runtime.report;

import dev.convoke.runtime.problem.Printable;
import java.util.StringJoiner;

/**
 * A line of a table of values separated by commas: RFC 4180, but that it ends in a line feed alone,
 * as the other tables of a run do. Control characters are shown as escapes, so that a line is a
 * row.
 */
public final class CsvLine {

  private final StringJoiner fields = new StringJoiner(",");

  /** Adds a text, in quotes where it needs them. */
  public CsvLine text(String text) {
    String shown = Printable.of(text);
    boolean isPlain =
        shown.chars().noneMatch(each -> each == ',' || each == '"') && shown.strip().equals(shown);
    fields.add(isPlain ? shown : '"' + shown.replace("\"", "\"\"") + '"');
    return this;
  }

  /** Adds a number as Java writes it, which every reader takes; none is an empty field. */
  public CsvLine number(Number number) {
    fields.add(Double.isNaN(number.doubleValue()) ? "" : number.toString());
    return this;
  }

  /** Adds a field without a value. */
  public CsvLine nothing() {
    fields.add("");
    return this;
  }

  /** The line with its end. */
  @Override
  public String toString() {
    return fields + "\n";
  }
}
