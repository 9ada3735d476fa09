package dev.convoke.runtime.graph;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * The digits 0 to 9, in which numbers are formatted while a graph is built, whatever the default
 * locale: TensorFlow Java numbers its nodes in the digits of the locale, such as {@code Const_۱},
 * and its native library takes no others.
 */
public final class LatinDigits {

  private static int builders;
  private static Locale before = Locale.ROOT;

  private LatinDigits() {}

  /**
   * Does what builds a graph. The locale belongs to the process, where several threads may build:
   * the first one changes it, and the last one puts it back.
   */
  public static <T> T whileBuilding(Supplier<T> graph) {
    begin();
    try {
      return graph.get();
    } finally {
      end();
    }
  }

  /** For a graph that others build until {@link #end} is called, once for each call of this. */
  public static synchronized void begin() {
    if (builders == 0) {
      before = Locale.getDefault(Locale.Category.FORMAT);
      Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }
    builders++;
  }

  /** The end of what {@link #begin} began. */
  public static synchronized void end() {
    builders--;
    if (builders == 0) {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }
}
