package dev.convoke.processor.diagnostic;

import java.util.Locale;

/** A kind of finding: one of the catalogue, or one of an operation from outside. */
public interface MessageCode {

  /** The stable name in messages, such as {@code WindowDoesNotFit}. */
  String id();

  /** The first line of a message, with a {@code %s} or {@code %d} for each argument. */
  String wording();

  /** Error unless said otherwise. */
  default Severity severity() {
    return Severity.ERROR;
  }

  /** The first line with its arguments. */
  default String word(Object... arguments) {
    return String.format(Locale.ROOT, wording(), arguments);
  }
}
