package dev.convoke.benchmarks;

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
      throw new IllegalArgumentException("warm-up steps, rounds and steps must be at least 1");
    }
  }

  /** Three numbers, or none for {@link #DEFAULT}. */
  static BenchmarkSize parse(String[] arguments) {
    if (arguments.length == 0) {
      return DEFAULT;
    }
    if (arguments.length != 3) {
      throw new IllegalArgumentException("three numbers or none");
    }
    return new BenchmarkSize(
        Integer.parseInt(arguments[0]),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]));
  }

  /** Steps that each competitor takes in all. */
  int total() {
    return warmUp + rounds * steps;
  }
}
