package dev.convoke.processor.html;

import dev.convoke.processor.ir.TensorShape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text and numbers as they stand in the page. */
final class Html {

  private static final List<String> THOUSANDS = List.of("", " k", " M", " G", " T");
  private static final List<String> BINARY = List.of(" B", " KiB", " MiB", " GiB", " TiB");

  private Html() {}

  /** Text that stays text, between tags and in attributes. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** {@code 272,474}. */
  static String exact(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 2} or {@code 0.5}, exactly. */
  static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.valueOf(number);
  }

  /** {@code 272 k}: three digits or more of a count. */
  static String rough(long count) {
    return scaled(count, 1000, THOUSANDS);
  }

  /** {@code 12.3 KiB}. */
  static String bytes(long bytes) {
    return scaled(bytes, 1024, BINARY);
  }

  /** Sizes without the batch: {@code 28 × 28 × 16}. */
  static String shape(TensorShape shape) {
    return shape.sizes().stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }

  /** A part of a whole for style sheets: {@code 0.1235}. */
  static String share(long part, long whole) {
    double share = whole == 0 ? 0 : (double) part / whole;
    return String.format(Locale.ROOT, "%.4f", share).replaceFirst("\\.?0+$", "");
  }

  /** A place along a side, for style sheets: {@code 12.35%}. */
  static String percent(long part, long whole) {
    double percent = whole == 0 ? 0 : 100.0 * part / whole;
    return String.format(Locale.ROOT, "%.2f", percent).replaceFirst("\\.?0+$", "") + "%";
  }

  /** A part of a whole as people read it: {@code 12 %}, {@code 0.4 %}. */
  static String roughPercent(long part, long whole) {
    double share = whole == 0 ? 0 : 100.0 * part / whole;
    if (share < 0.1) {
      return "< 0.1 %";
    }
    return String.format(Locale.ROOT, share < 9.95 ? "%.1f %%" : "%.0f %%", share);
  }

  private static String scaled(long count, int step, List<String> units) {
    double number = count;
    int unit = 0;
    while (number >= step - 0.5 && unit < units.size() - 1) {
      number /= step;
      unit++;
    }
    int decimals = unit == 0 || number >= 99.95 ? 0 : number >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f%s", number, units.get(unit));
  }
}
