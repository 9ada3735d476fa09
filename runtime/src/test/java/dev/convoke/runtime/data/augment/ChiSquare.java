package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;

/** Whether numbers that were drawn are evenly distributed. */
final class ChiSquare {

  private static final int BINS = 10;

  /** Exceeded with probability 1e-4 by chance: the quantile for 9 degrees of freedom. */
  private static final double LIMIT = 33.72;

  private ChiSquare() {}

  /** Asserts that numbers fall evenly into ten parts of a range. */
  static void assertEven(Collection<Double> drawn, double from, double to) {
    int[] counts = new int[BINS];
    for (double number : drawn) {
      assertThat(number).isBetween(from, to);
      counts[Math.min(BINS - 1, (int) (BINS * (number - from) / (to - from)))]++;
    }
    double expected = (double) drawn.size() / BINS;
    double statistic = 0;
    for (int count : counts) {
      statistic += (count - expected) * (count - expected) / expected;
    }
    assertThat(statistic).isLessThan(LIMIT);
  }
}
