package dev.convoke.runtime.problem;

import java.util.HexFormat;

/**
 * Text that came from outside, such as the name of a file, made harmless for a terminal: what would
 * move the cursor, end the line or turn the direction of writing is shown as an escape.
 */
public final class Printable {

  private Printable() {}

  /** The text with {@code \n}, {@code \u001b} and the like for what is not shown itself. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(codePoint, shown));
    return shown.toString();
  }

  private static void append(int codePoint, StringBuilder shown) {
    switch (codePoint) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isHidden(codePoint)) {
          shown.append("\\u").append(HexFormat.of().toHexDigits((char) codePoint));
        } else {
          shown.appendCodePoint(codePoint);
        }
      }
    }
  }

  /** Unicode's control, format and line separating characters, and halves of surrogate pairs. */
  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> Character.isBmpCodePoint(codePoint);
      default -> false;
    };
  }
}
