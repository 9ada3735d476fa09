package dev.convoke.processor.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A decoded use of a symbol: {@code factor * symbol / divisor}, of which one number is 1.
 *
 * <p>Constant expressions are folded before the processor sees them. The symbols' numbers are
 * chosen so that the multiples up to 64 and the quotients up to 64 of all symbols differ, so one
 * look-up decodes them; sums, products and other arithmetic fall between the entries.
 */
public record SymbolTerm(Symbol symbol, int factor, int divisor) {

  static final int LARGEST = 64;

  /**
   * Numbers beyond this size are no sizes but arithmetic on symbols, whose quotients are larger.
   */
  private static final int LARGEST_PLAIN = 1 << 18;

  /** Larger filters or units in a block would fill memory; symbols are farther apart than this. */
  private static final int LARGEST_IN_BLOCK = 1 << 20;

  /** Factors and divisors in the differences that {@link #POSITIVE_ARITHMETIC} knows. */
  private static final int OFTEN_SUBTRACTED = 4;

  private static final Map<Integer, SymbolTerm> TERMS = terms();
  private static final Set<Integer> POSITIVE_ARITHMETIC = positiveArithmetic();

  /** The term that a folded number stands for, if it stands for one. */
  public static Optional<SymbolTerm> decode(int number) {
    return Optional.ofNullable(TERMS.get(number));
  }

  /**
   * Whether a number that decodes to nothing looks like other arithmetic on a symbol. All but
   * differences and overflown products are negative; of these the likely ones are known.
   */
  public static boolean looksLikeArithmetic(int number) {
    return !TERMS.containsKey(number)
        && (number <= -LARGEST_PLAIN
            || TERMS.containsKey(-number)
            || POSITIVE_ARITHMETIC.contains(number));
  }

  /**
   * Whether a number inside a block looks like other arithmetic on symbols. There large positive
   * numbers do so too: a difference of two symbols, or a product that left the range of an int.
   */
  public static boolean looksLikeArithmeticInBlock(int number) {
    return looksLikeArithmetic(number) || number > LARGEST_IN_BLOCK;
  }

  /** The term as the user wrote it. */
  public String text() {
    if (factor > 1) {
      return factor + " * " + symbol;
    }
    return divisor > 1 ? symbol + " / " + divisor : symbol.toString();
  }

  /**
   * The term's value; division rounds down as Java's does. A product beyond an int becomes the
   * largest int, which is too large for any tensor and is reported as such.
   */
  public int apply(int value) {
    long exact = (long) factor * value / divisor;
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, exact));
  }

  private static Map<Integer, SymbolTerm> terms() {
    Map<Integer, SymbolTerm> terms = new HashMap<>();
    for (Symbol symbol : Symbol.values()) {
      for (int k = 1; k <= LARGEST; k++) {
        terms.put(k * symbol.number(), new SymbolTerm(symbol, k, 1));
        terms.put(symbol.number() / k, new SymbolTerm(symbol, 1, k));
      }
    }
    return Map.copyOf(terms);
  }

  private static Set<Integer> positiveArithmetic() {
    Set<Integer> numbers = new HashSet<>();
    for (int left : numbersUpTo(OFTEN_SUBTRACTED)) {
      for (int right : numbersUpTo(OFTEN_SUBTRACTED)) {
        numbers.add(left - right);
      }
    }
    for (Symbol left : Symbol.values()) {
      for (Symbol right : Symbol.values()) {
        numbers.add(left.number() * right.number()); // overflows as the compiler's folding does
      }
    }
    numbers.removeIf(number -> number < LARGEST_PLAIN);
    return Set.copyOf(numbers);
  }

  private static List<Integer> numbersUpTo(int largest) {
    return TERMS.entrySet().stream()
        .filter(entry -> entry.getValue().factor() <= largest)
        .filter(entry -> entry.getValue().divisor() <= largest)
        .map(Map.Entry::getKey)
        .toList();
  }
}
