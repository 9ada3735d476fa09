package dev.convoke.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proves that the numbers of the symbols can be told apart, as {@code Symbols} promises. */
class SymbolTermTest {

  private static final int LARGEST = 64;
  private static final int OFTEN_USED = 16;

  /** A term and the number it folds to. */
  private record Folded(SymbolTerm term, int number) {}

  @Test
  void allMultiplesAndQuotientsDifferAndDecodeToThemselves() {
    Map<Integer, SymbolTerm> seen = new HashMap<>();
    for (Folded folded : terms(LARGEST)) {
      assertThat(seen.put(folded.number(), folded.term())).as("%s", folded).isNull();
      assertThat(SymbolTerm.decode(folded.number())).contains(folded.term());
      assertThat(SymbolTerm.looksLikeArithmetic(folded.number())).isFalse();
    }
    // 13 symbols, each once plain, 63 times multiplied and 63 times divided
    assertThat(seen).hasSize(13 * (1 + 63 + 63));
  }

  @Test
  void multiplesDoNotOverflow() {
    for (Symbol symbol : Symbol.values()) {
      assertThat((long) LARGEST * symbol.number()).isGreaterThan(Integer.MIN_VALUE);
    }
  }

  @Test
  void sumsAndDifferencesOfTwoTermsDecodeToNothingButWhatTheyMean() {
    List<Folded> terms = terms(OFTEN_USED);
    for (Folded left : terms) {
      for (Folded right : terms) {
        checkSum(List.of(left, right), 1);
        checkSum(List.of(left, right), -1);
      }
    }
  }

  @Test
  void sumsAndDifferencesOfThreeSmallTermsDecodeToNothingButWhatTheyMean() {
    List<Folded> terms = terms(3);
    for (Folded first : terms) {
      for (Folded second : terms) {
        for (Folded third : terms) {
          checkSum(List.of(first, second, third), 1);
          checkSum(List.of(first, second, third), -1);
        }
      }
    }
  }

  @Test
  void sumsOfHalvesThirdsAndQuartersAreArithmetic() {
    for (Symbol symbol : Symbol.values()) {
      int s = symbol.number();
      // all of them round otherwise than the term that they would mean
      for (int number : new int[] {s / 2 + s / 2, s - s / 2, s / 2 - s / 4, s / 4 + s / 4}) {
        assertThat(SymbolTerm.decode(number)).isEmpty();
        assertThat(SymbolTerm.looksLikeArithmetic(number)).isTrue();
      }
      assertThat(SymbolTerm.decode(s / 3 * 2)).isEmpty();
      assertThat(SymbolTerm.decode(s - s / 4)).isEmpty();
    }
  }

  @Test
  void sumsOfTermsAreArithmetic() {
    List<Folded> terms = terms(OFTEN_USED);
    for (Folded left : terms) {
      for (Folded right : terms) {
        int sum = left.number() + right.number();
        assertThat(SymbolTerm.decode(sum).isPresent() || SymbolTerm.looksLikeArithmetic(sum))
            .isTrue();
      }
    }
  }

  @Test
  void differencesOfPlainTermsAreArithmeticInBothDirections() {
    for (Symbol left : Symbol.values()) {
      for (Symbol right : Symbol.values()) {
        for (int k = 1; k <= 4 && left != right; k++) {
          int difference = k * left.number() - right.number();
          assertThat(SymbolTerm.looksLikeArithmetic(difference))
              .as("%s * %s - %s", k, left, right)
              .isTrue();
        }
      }
    }
  }

  @Test
  void sumsOfMultiplesOfOneSymbolDecodeToWhatTheyMean() {
    for (Symbol symbol : Symbol.values()) {
      for (int k = 1; k < LARGEST; k++) {
        assertThat(SymbolTerm.decode(k * symbol.number() + symbol.number()))
            .contains(new SymbolTerm(symbol, k + 1, 1));
      }
    }
  }

  @Test
  void productsOfTwoSymbolsDecodeToNothing() {
    for (Symbol left : Symbol.values()) {
      for (Symbol right : Symbol.values()) {
        int product = left.number() * right.number(); // overflows, as javac folds it
        assertThat(SymbolTerm.decode(product)).as("%s * %s", left, right).isEmpty();
        assertThat(SymbolTerm.looksLikeArithmetic(product)).as("%s * %s", left, right).isTrue();
      }
    }
  }

  @Test
  void ratiosOfTwoTermsAndSymbolsAsDivisorsDecodeToNothing() {
    for (Folded left : terms(LARGEST)) {
      for (Symbol right : Symbol.values()) {
        int ratio = left.number() / right.number();
        assertThat(SymbolTerm.decode(ratio)).as("%s / %s", left, right).isEmpty();
      }
    }
  }

  @Test
  void addingASmallNumberIsArithmetic() {
    for (Folded folded : terms(LARGEST)) {
      for (int c = 1; c <= OFTEN_USED; c++) {
        for (int number : new int[] {folded.number() + c, folded.number() - c}) {
          assertThat(SymbolTerm.decode(number)).as("%s ± %s", folded, c).isEmpty();
          assertThat(SymbolTerm.looksLikeArithmetic(number)).as("%s ± %s", folded, c).isTrue();
        }
      }
    }
  }

  @Test
  void aNegatedTermIsArithmetic() {
    for (Folded folded : terms(LARGEST)) {
      assertThat(SymbolTerm.decode(-folded.number())).isEmpty();
      assertThat(SymbolTerm.looksLikeArithmetic(-folded.number())).isTrue();
    }
  }

  @Test
  void remaindersAreNegative() {
    for (Symbol symbol : Symbol.values()) {
      for (int k = 1; k <= LARGEST; k++) {
        int remainder = symbol.number() % k;
        assertThat(SymbolTerm.decode(remainder)).isEmpty();
        // negative, so that no attribute takes it: no symbol is a multiple of a small number
        assertThat(remainder).isLessThan(k == 1 ? 1 : 0);
      }
    }
  }

  @Test
  void ratiosThatAreNoWholeNumberAreArithmetic() {
    for (Symbol symbol : Symbol.values()) {
      for (int factor = 2; factor <= LARGEST; factor++) {
        for (int divisor = 2; divisor <= LARGEST; divisor++) {
          if (factor % divisor != 0 && divisor % factor != 0) {
            int multipliedFirst = factor * symbol.number() / divisor;
            int dividedFirst = symbol.number() / divisor * factor;
            assertThat(SymbolTerm.decode(multipliedFirst)).isEmpty();
            assertThat(SymbolTerm.looksLikeArithmetic(multipliedFirst)).isTrue();
            assertThat(SymbolTerm.decode(dividedFirst)).isEmpty();
            assertThat(SymbolTerm.looksLikeArithmetic(dividedFirst)).isTrue();
          }
        }
      }
    }
  }

  @Test
  void randomSumsOfUpToFourTermsDecodeToNothingButWhatTheyMean() {
    Random random = new Random(20151210);
    List<Folded> terms = terms(OFTEN_USED);
    for (int draw = 0; draw < 50_000; draw++) {
      List<Folded> summands =
          Stream.generate(() -> terms.get(random.nextInt(terms.size())))
              .limit(2 + random.nextInt(3))
              .toList();
      checkSum(summands, random.nextBoolean() ? 1 : -1);
    }
  }

  @Test
  void sizesOfRealNetworksAreNoSymbols() {
    // the largest published layers have some ten thousand units; the table begins at 267,000
    for (int number = 0; number <= 200_000; number++) {
      assertThat(SymbolTerm.decode(number)).isEmpty();
      assertThat(SymbolTerm.looksLikeArithmetic(number)).isFalse();
    }
  }

  @Test
  void termsReadAsWrittenAndRoundDown() {
    assertThat(new SymbolTerm(Symbol.WIDTH, 4, 1).text()).isEqualTo("4 * WIDTH");
    assertThat(new SymbolTerm(Symbol.P9, 1, 2).text()).isEqualTo("P9 / 2");
    assertThat(new SymbolTerm(Symbol.STRIDE, 1, 1).text()).isEqualTo("STRIDE");
    assertThat(new SymbolTerm(Symbol.WIDTH, 4, 1).apply(16)).isEqualTo(64);
    assertThat(new SymbolTerm(Symbol.CHANNELS, 1, 2).apply(17)).isEqualTo(8);
  }

  private static double share(SymbolTerm term) {
    return (double) term.factor() / term.divisor();
  }

  private static List<Folded> terms(int largest) {
    List<Folded> terms = new ArrayList<>();
    for (Symbol symbol : Symbol.values()) {
      terms.add(new Folded(new SymbolTerm(symbol, 1, 1), symbol.number()));
      for (int k = 2; k <= largest; k++) {
        terms.add(new Folded(new SymbolTerm(symbol, k, 1), k * symbol.number()));
        terms.add(new Folded(new SymbolTerm(symbol, 1, k), symbol.number() / k));
      }
    }
    return terms;
  }

  /**
   * Checks the first term plus, or minus, the others. A sum may decode only to what it means: 2 *
   * WIDTH + 3 * WIDTH to 5 * WIDTH, or t - t + WIDTH to WIDTH.
   */
  private static void checkSum(List<Folded> summands, int sign) {
    int sum = summands.get(0).number();
    for (Folded summand : summands.subList(1, summands.size())) {
      sum += sign * summand.number();
    }
    Optional<SymbolTerm> decoded = SymbolTerm.decode(sum);
    if (decoded.isEmpty()) {
      return;
    }
    double[] shares = new double[Symbol.values().length];
    for (int i = 0; i < summands.size(); i++) {
      SymbolTerm term = summands.get(i).term();
      shares[term.symbol().ordinal()] += (i == 0 ? 1 : sign) * share(term);
    }
    shares[decoded.get().symbol().ordinal()] -= share(decoded.get());
    assertThat(shares)
        .as("%s of %s decode to %s", sign, summands, decoded.get())
        .usingComparatorWithPrecision(1e-9)
        .containsOnly(0);
  }
}
