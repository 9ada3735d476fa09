package dev.convoke.runtime.command.training;

import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** How long a step takes: the mean of all but the first, in which TensorFlow prepares the graph. */
final class StepTime {

  private final LongSupplier nanoTime;
  private int steps;
  private long first;
  private long last;

  StepTime(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A step is done. */
  void stepDone() {
    last = nanoTime.getAsLong();
    steps++;
    if (steps == 1) {
      first = last;
    }
  }

  /** Seconds of a step; none before the second. */
  OptionalDouble seconds() {
    return steps > 1
        ? OptionalDouble.of((last - first) / 1e9 / (steps - 1))
        : OptionalDouble.empty();
  }
}
