package dev.convoke.processor.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A decoded use of a symbol: {@code factor * symbol / divisor}, of which one number is 1.
 *
 * <p>Constant expressions are folded before the processor sees them. The symbols' numbers are chosen
 * so that the multiples up to 64 and the quotients up to 64 of all symbols differ, so one look-up
 * decodes them; sums, products and other arithmetic fall between the entries.
 */
public record SymbolTerm(Symbol symbol, int factor, int divisor) {

  static final int LARGEST = 64;

  /** Numbers beyond this size are no sizes but arithmetic on symbols, whose quotients are larger. */
  private static final int LARGEST_PLAIN = 1 << 18;

  private static final Map<Integer, SymbolTerm> TERMS = terms();

  /** The term that a folded number stands for, if it stands for one. */
  public static Optional<SymbolTerm> decode(int number) {
    return Optional.ofNullable(TERMS.get(number));
  }

  /** Whether a number that decodes to nothing looks like other arithmetic on a symbol. */
  public static boolean looksLikeArithmetic(int number) {
    return (number <= -LARGEST_PLAIN || TERMS.containsKey(-number)) && !TERMS.containsKey(number);
  }

  /** The term as the user wrote it. */
  public String text() {
    if (factor > 1) {
      return factor + " * " + symbol;
    }
    return divisor > 1 ? symbol + " / " + divisor : symbol.toString();
  }

  /** The term's value; division rounds down as Java's does. */
  public int apply(int value) {
    return Math.multiplyExact(factor, value) / divisor;
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
}
