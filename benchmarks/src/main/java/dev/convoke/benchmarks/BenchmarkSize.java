package dev.convoke.benchmarks;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;

/**
 * How long the benchmark of the training step runs.
 *
 * @param warmUp steps of each competitor before the first round
 * @param rounds every competitor takes part in each
 * @param steps of each competitor in a round
 */
record BenchmarkSize(int warmUp, int rounds, int steps) {

  /** About four minutes on two cores. */
  static final BenchmarkSize DEFAULT = new BenchmarkSize(20, 9, 20);

  BenchmarkSize {
    if (warmUp < 1 || rounds < 1 || steps < 1) {
      throw new UsageException(
          Problem.of("warm-up steps, rounds and steps per round must be at least 1"));
    }
  }

  /** Three numbers, or none for {@link #DEFAULT}. */
  static BenchmarkSize parse(String[] arguments) {
    if (arguments.length == 0) {
      return DEFAULT;
    }
    if (arguments.length != 3) {
      throw usage(arguments);
    }
    try {
      return new BenchmarkSize(
          Integer.parseInt(arguments[0]),
          Integer.parseInt(arguments[1]),
          Integer.parseInt(arguments[2]));
    } catch (NumberFormatException e) {
      throw usage(arguments);
    }
  }

  /** Refuses to run into the end of an epoch, where Convoke alone would evaluate. */
  void requireWithin(int stepsPerEpoch) {
    int total = warmUp + rounds * steps;
    if (total >= stepsPerEpoch) {
      throw new UsageException(
          Problem.of("the benchmark has to end within one epoch")
              .expected("fewer than " + stepsPerEpoch + " steps of each competitor")
              .found(total + " steps"));
    }
  }

  private static UsageException usage(String[] arguments) {
    return new UsageException(
        Problem.of("unknown arguments")
            .expected("WARM-UP-STEPS ROUNDS STEPS-PER-ROUND, or nothing")
            .found(String.join(" ", arguments)));
  }
}
