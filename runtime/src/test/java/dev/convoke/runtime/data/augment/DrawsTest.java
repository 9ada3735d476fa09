package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.graph.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

  private static final int COUNT = 20_000;
  private static final int[] IMAGES = IntStream.range(0, COUNT).toArray();

  private static List<Double> drawn(float[] numbers) {
    List<Double> drawn = new ArrayList<>();
    for (float number : numbers) {
      drawn.add((double) number);
    }
    return drawn;
  }

  @Test
  void normalNumbersHaveMean0AndDeviation1() {
    List<Double> numbers = drawn(Changed.drawn(IMAGES, 3, 0, (tf, draws) -> draws.normal()));

    // the mean of 20,000 deviates by 1/√20,000 = 0.007, the mean square by √(2/20,000) = 0.01
    assertThat(numbers.stream().mapToDouble(x -> x).average().orElseThrow())
        .isCloseTo(0, within(0.03));
    assertThat(numbers.stream().mapToDouble(x -> x * x).average().orElseThrow())
        .isCloseTo(1, within(0.04));
  }

  @Test
  void betaOfOneIsEven() {
    ChiSquare.assertEven(drawn(Changed.drawn(IMAGES, 3, 0, (tf, draws) -> draws.beta(1))), 0, 1);
  }

  /** Beta(α, α) has mean 1/2 and variance 1 / (4 (2α + 1)). */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.2, 0.4, 1, 2.5, 40})
  void betaHasItsMeanAndVariance(double alpha) {
    List<Double> shares = drawn(Changed.drawn(IMAGES, 3, 0, (tf, draws) -> draws.beta(alpha)));

    double variance = 1 / (4 * (2 * alpha + 1));
    // five deviations of the mean; the variance of a square is at most a quarter of the variance
    assertThat(shares).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(shares.stream().mapToDouble(x -> x).average().orElseThrow())
        .isCloseTo(0.5, within(5 * Math.sqrt(variance / COUNT)));
    assertThat(shares.stream().mapToDouble(x -> (x - 0.5) * (x - 0.5)).average().orElseThrow())
        .isCloseTo(variance, within(5 * Math.sqrt(variance / 4 / COUNT)));
  }

  /** The distribution function of Beta(0.2, 0.2) at 0.01 is 0.2098, by its power series. */
  @Test
  void betaIsAsOftenNearTheEndsAsItShouldBe() {
    float[] shares = Changed.drawn(IMAGES, 3, 0, (tf, draws) -> draws.beta(0.2));

    double below = drawn(shares).stream().filter(share -> share < 0.01).count();
    // five deviations of √(0.21 · 0.79 / 20,000) = 0.0029
    assertThat(below / COUNT).isCloseTo(0.2098, within(0.015));
  }

  /** Gamma(1e-6) is below 1e-300 nearly always: shares of a plain quotient would not be numbers. */
  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-30, 1e-6, 1e-3})
  void betaOfASmallNumberIsNearlyAlways0Or1AndBothAreAsLikely(double alpha) {
    float[] shares = Changed.drawn(IMAGES, 3, 0, (tf, draws) -> draws.beta(alpha));

    int ones = 0;
    int between = 0;
    for (float share : shares) {
      assertThat(share).isBetween(0f, 1f);
      ones += share > 0.5 ? 1 : 0;
      between += share > 0.01 && share < 0.99 ? 1 : 0;
    }
    // five deviations of √20,000 / 2 = 71
    assertThat(ones).isBetween(COUNT / 2 - 355, COUNT / 2 + 355);
    // the density there is about α/2 · 1/(x (1 - x)): 0.0046 of them for α = 1e-3
    assertThat(between).isLessThan(160);
  }

  @Test
  void betaOfALargeNumberIsOneHalf() {
    for (float share : Changed.drawn(IMAGES, 3, 0, (tf, draws) -> draws.beta(Double.MAX_VALUE))) {
      assertThat(share).isCloseTo(0.5f, within(1e-3f));
    }
  }

  @Test
  void alternatingNumbersChangeWithEachEpochAndNotWithTheStep() {
    float[] first = Changed.drawn(IMAGES, 3, 0, (tf, draws) -> draws.alternating());
    float[] later = Changed.drawn(IMAGES, 9, 4, (tf, draws) -> draws.alternating());
    float[] odd = Changed.drawn(IMAGES, 3, 7, (tf, draws) -> draws.alternating());

    int ones = 0;
    for (int i = 0; i < COUNT; i++) {
      assertThat(first[i]).isIn(0f, 1f);
      assertThat(later[i]).isEqualTo(first[i]);
      assertThat(odd[i]).isEqualTo(1 - first[i]);
      ones += (int) first[i];
    }
    // five deviations of √20,000 / 2 = 71
    assertThat(ones).isBetween(COUNT / 2 - 355, COUNT / 2 + 355);
  }

  /** What is drawn is written down: it must be the same on every machine and in every version. */
  @Test
  void alternatingNumbersAreThoseOfTheMixedSeed() {
    int[] images = {0, 1, 2, 49_999};
    long seed = Seeds.mix(Changed.SEED ^ Seeds.of("augmentation/0"));

    float[] drawn = Changed.drawn(images, 0, 0, (tf, draws) -> draws.alternating());

    for (int i = 0; i < images.length; i++) {
      assertThat(drawn[i]).isEqualTo(Math.floorMod(Seeds.mix(seed + images[i]), 2L));
    }
  }

  @Test
  void anImageAloneDrawsForItself() {
    assertThat(Changed.drawn(new int[] {7}, 0, 1, (tf, draws) -> draws.beta(0.2))).hasSize(1);
  }
}
