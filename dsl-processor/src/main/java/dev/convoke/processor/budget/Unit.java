package dev.convoke.processor.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How amounts are written in a budget.
 *
 * @param examples amounts, for messages
 * @param shown suffixes by rising factor
 * @param understood suffixes that may be written too
 */
record Unit(String examples, List<Scale> shown, List<Scale> understood) {

  static final Unit COUNT =
      new Unit(
          "300k, 1.5M or 2G",
          List.of(
              new Scale("", 1),
              new Scale("k", 1_000),
              new Scale("M", 1_000_000),
              new Scale("G", 1_000_000_000)),
          List.of());

  static final Unit BYTES =
      new Unit(
          "512MiB or 2GiB",
          List.of(
              new Scale("B", 1),
              new Scale("KiB", 1L << 10),
              new Scale("MiB", 1L << 20),
              new Scale("GiB", 1L << 30)),
          List.of(
              new Scale("kB", 1_000), new Scale("MB", 1_000_000), new Scale("GB", 1_000_000_000)));

  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?([A-Za-z]*)");
  private static final int SHOWN_DIGITS = 3;

  /** What stands behind a number. */
  record Scale(String suffix, long factor) {}

  /** The amount, if the text is one. */
  Optional<Long> parse(String text) {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(amount.group(1));
    return Stream.concat(shown.stream(), understood.stream())
        .filter(scale -> scale.suffix().equals(amount.group(2)))
        .map(scale -> number.multiply(BigDecimal.valueOf(scale.factor())))
        .filter(bytes -> bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
        .map(BigDecimal::longValue)
        .findFirst();
  }

  /** The amount as people read it: {@code 272,474} or {@code 199 MiB}. */
  String text(long amount) {
    Scale scale = scaleOf(amount);
    return this.equals(COUNT)
        ? String.format(Locale.ROOT, "%,d", amount)
        : rounded(amount, scale, RoundingMode.HALF_UP) + " " + scale.suffix();
  }

  /** A short amount that is enough, as it is written: {@code 273k} or {@code 199MiB}. */
  String enough(long amount) {
    Scale scale = scaleOf(amount);
    return rounded(amount, scale, RoundingMode.CEILING) + scale.suffix();
  }

  private Scale scaleOf(long amount) {
    return shown.stream()
        .filter(scale -> scale.factor() <= amount)
        .reduce((smaller, larger) -> larger)
        .orElse(shown.get(0));
  }

  private static String rounded(long amount, Scale scale, RoundingMode rounding) {
    BigDecimal exact =
        BigDecimal.valueOf(amount)
            .divide(BigDecimal.valueOf(scale.factor()), 12, RoundingMode.CEILING);
    int decimals = Math.max(0, SHOWN_DIGITS - (exact.precision() - exact.scale()));
    BigDecimal shown = exact.setScale(decimals, rounding).stripTrailingZeros();
    return shown.toPlainString();
  }
}
