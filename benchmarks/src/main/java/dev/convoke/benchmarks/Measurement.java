package dev.convoke.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one competitor: its losses, and its speed in each round. */
final class Measurement {

  /** Steps whose losses are averaged at either end: a single batch says little. */
  private static final int LOSS_WINDOW = 5;

  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  private final TrainingStep competitor;
  private final List<Double> losses = new ArrayList<>();
  private final List<Double> milliseconds = new ArrayList<>();
  private final List<Double> ownMilliseconds = new ArrayList<>();
  private final List<Double> foreignShares = new ArrayList<>();

  Measurement(TrainingStep competitor) {
    this.competitor = competitor;
  }

  String name() {
    return competitor.name();
  }

  /** Takes steps without measuring them. */
  void warmUp(int steps) {
    for (int i = 0; i < steps; i++) {
      losses.add((double) competitor.step());
    }
  }

  /** Takes steps and notes their mean duration as one round. */
  void measure(int steps) {
    ProcessorTime before = ProcessorTime.now();
    long begin = System.nanoTime();
    warmUp(steps);
    long elapsed = System.nanoTime() - begin;
    milliseconds.add(elapsed / NANOSECONDS_PER_MILLISECOND / steps);
    ProcessorTime after = ProcessorTime.now();
    ownMilliseconds.add((after.own() - before.own()) / NANOSECONDS_PER_MILLISECOND / steps);
    foreignShares.add(after.foreignShareSince(before, elapsed));
  }

  /** Fraction of the cores that other programs used meanwhile, one value a round. */
  Distribution foreignShare() {
    return new Distribution(foreignShares);
  }

  /** Milliseconds per step, one value a round. */
  Distribution millisecondsPerStep() {
    return new Distribution(milliseconds);
  }

  /** Milliseconds of all cores' time per step that this process used, one value a round. */
  Distribution processorMillisecondsPerStep() {
    return new Distribution(ownMilliseconds);
  }

  /** How many times faster than another this one was, round by round. */
  Distribution speedComparedTo(Measurement other) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < milliseconds.size(); round++) {
      ratios.add(other.milliseconds.get(round) / milliseconds.get(round));
    }
    return new Distribution(ratios);
  }

  double firstLoss() {
    return mean(losses.subList(0, window()));
  }

  double lastLoss() {
    return mean(losses.subList(losses.size() - window(), losses.size()));
  }

  /** Whether it learned anything; otherwise its speed means nothing. */
  boolean lossFell() {
    return lastLoss() < firstLoss();
  }

  private int window() {
    return Math.min(LOSS_WINDOW, losses.size());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
