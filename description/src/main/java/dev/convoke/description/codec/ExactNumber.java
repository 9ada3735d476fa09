package dev.convoke.description.codec;

import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Numbers as JSON, exact and alike on every JDK: {@link Double#toString} has changed its digits
 * between versions.
 */
final class ExactNumber {

  private static final String NOT_A_NUMBER = "NaN";
  private static final String INFINITY = "Infinity";
  private static final String MINUS_INFINITY = "-Infinity";

  /** Seventeen digits tell any two doubles apart (IEEE 754-2008, 5.12.2). */
  private static final int MOST_DIGITS = 17;

  /** Integers of more digits are written with an exponent. */
  private static final int LONGEST_INTEGER = 15;

  private ExactNumber() {}

  /** The number, of the fewest digits that the exact value can be rounded to and read back from. */
  static JsonPrimitive json(double value) {
    if (!Double.isFinite(value)) {
      return new JsonPrimitive(nameOf(value));
    }
    if (value == 0) {
      return 1 / value > 0 ? new JsonPrimitive(0) : new JsonPrimitive(-0.0);
    }
    return new JsonPrimitive(shortest(value));
  }

  /** The number that a primitive holds, if it is one. */
  static OptionalDouble read(JsonPrimitive json) {
    if (json.isNumber()) {
      double value = json.getAsDouble();
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
    if (!json.isString()) {
      return OptionalDouble.empty();
    }
    return switch (json.getAsString()) {
      case NOT_A_NUMBER -> OptionalDouble.of(Double.NaN);
      case INFINITY -> OptionalDouble.of(Double.POSITIVE_INFINITY);
      case MINUS_INFINITY -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      default -> OptionalDouble.empty();
    };
  }

  private static String nameOf(double value) {
    if (Double.isNaN(value)) {
      return NOT_A_NUMBER;
    }
    return value > 0 ? INFINITY : MINUS_INFINITY;
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return layout(rounded);
      }
    }
    return layout(exact.round(new MathContext(MOST_DIGITS)));
  }

  /** {@code 100} and not {@code 1E+2}, as long as that is readable. */
  private static BigDecimal layout(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean isShortInteger =
        plain.scale() < 0 && plain.precision() - plain.scale() <= LONGEST_INTEGER;
    return isShortInteger ? plain.setScale(0) : plain;
  }
}
