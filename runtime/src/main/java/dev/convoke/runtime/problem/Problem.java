package dev.convoke.runtime.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A user's error as data: one line that says what is wrong and where, then details, then what to
 * type. Printed as
 *
 * <pre>
 * train-images-idx3-ubyte.gz: 1,024 bytes of pixels are missing
 *   expected: 47,040,016 bytes
 *   found:    47,038,992 bytes
 *   fix:      fetch the file again
 * </pre>
 *
 * @param what what is wrong and where, lower case, without a final stop
 * @param details indented lines below it, each with its label
 */
public record Problem(String what, List<Detail> details) {

  /** A line below the first one; without a label it goes on with the line before it. */
  public record Detail(String label, String text) {}

  public Problem {
    details = List.copyOf(details);
  }

  /** A problem without details. */
  public static Problem of(String what) {
    return new Problem(what, List.of());
  }

  /** Adds what should have been there. */
  public Problem expected(String text) {
    return with("expected", text);
  }

  /** Adds what was there. */
  public Problem found(String text) {
    return with("found", text);
  }

  /** Adds one edit or command to type. */
  public Problem fix(String text) {
    return with("fix", text);
  }

  /** Adds a line that goes on with what the line before it says. */
  public Problem more(String text) {
    return with("", text);
  }

  /** Adds a line with a label of its own. */
  public Problem with(String label, String text) {
    List<Detail> longer = new ArrayList<>(details);
    longer.add(new Detail(label, text));
    return new Problem(what, longer);
  }

  /** The text a person sees, without a final line break. */
  public String render() {
    StringBuilder text = new StringBuilder(Printable.of(what));
    for (Detail detail : details) {
      String label = detail.label().isEmpty() ? "" : detail.label() + ":";
      text.append(String.format(Locale.ROOT, "%n  %-9s %s", label, Printable.of(detail.text())));
    }
    return text.toString();
  }
}
