package dev.convoke.processor.ir.training;

import java.util.List;

/** The learning rate over the run. */
public sealed interface Schedule {

  /** The optimizer's rate throughout. */
  record Constant() implements Schedule {}

  /** Multiplied by a factor at the beginning of some epochs, which count from 0. */
  record Steps(List<Integer> at, double factor) implements Schedule {
    public Steps {
      at = List.copyOf(at);
    }
  }

  /**
   * Multiplied by a factor after some epochs without a better result, a few times.
   *
   * @param watch whose result: a constant of {@code Watch}
   */
  record Plateau(double factor, int patience, int times, String watch) implements Schedule {}

  /** Half a cosine down to a rate. */
  record Cosine(double end) implements Schedule {}

  /** A power of what is left of the run, down to a rate. */
  record Polynomial(double power, double end) implements Schedule {}

  /** Up for a share of the run, then down. */
  record OneCycle(double rise, double startDivisor, double endDivisor) implements Schedule {}
}
