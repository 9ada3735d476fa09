package dev.convoke.benchmarks;

import java.util.List;

/**
 * Values of several rounds.
 *
 * @param sorted from the smallest to the largest, at least one
 */
record Distribution(List<Double> sorted) {

  Distribution {
    sorted = sorted.stream().sorted().toList();
  }

  double min() {
    return sorted.get(0);
  }

  double max() {
    return sorted.get(sorted.size() - 1);
  }

  /** The middle value, or the mean of the two middle ones. */
  double median() {
    int upper = sorted.size() / 2;
    int lower = (sorted.size() - 1) / 2;
    return (sorted.get(lower) + sorted.get(upper)) / 2;
  }
}
