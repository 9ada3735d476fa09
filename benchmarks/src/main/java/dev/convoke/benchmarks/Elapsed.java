package dev.convoke.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;

/**
 * Time of a compilation.
 *
 * @param milliseconds on the wall's clock
 * @param onCore milliseconds that the compiler's thread had a core, where that is known; unlike the
 *     wall's, they hardly grow when other programs want the core too
 */
record Elapsed(double milliseconds, OptionalDouble onCore) {

  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  /** Times something that this thread does. */
  static Elapsed here(Runnable work) {
    long core = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    work.run();
    double milliseconds = (System.nanoTime() - wall) / NANOSECONDS_PER_MILLISECOND;
    core = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - core;
    return new Elapsed(milliseconds, OptionalDouble.of(core / NANOSECONDS_PER_MILLISECOND));
  }

  /** Time of another process. */
  static Elapsed elsewhere(long nanoseconds) {
    return new Elapsed(nanoseconds / NANOSECONDS_PER_MILLISECOND, OptionalDouble.empty());
  }
}
