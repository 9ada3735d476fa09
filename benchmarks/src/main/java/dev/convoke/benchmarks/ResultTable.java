package dev.convoke.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The result as Markdown, short enough to be quoted. */
final class ResultTable {

  private static final double MILLISECONDS_PER_SECOND = 1000;
  private static final double PERCENT = 100;

  private ResultTable() {}

  /**
   * One line for each competitor.
   *
   * @param reference the one whose speed is compared with every other
   */
  static List<String> lines(Measurement reference, List<Measurement> measurements) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| training step | ms, median (min–max) | images/s | loss | other programs' share of the"
            + " cores | "
            + heading(reference));
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (Measurement measurement : measurements) {
      lines.add(line(reference, measurement));
    }
    return lines;
  }

  private static String heading(Measurement reference) {
    return reference.name() + "'s speed ÷ this one's (min–max) |";
  }

  private static String line(Measurement reference, Measurement measurement) {
    Distribution milliseconds = measurement.millisecondsPerStep();
    Distribution speed = reference.speedComparedTo(measurement);
    return String.format(
        "| %s | %.0f (%.0f–%.0f) | %.0f | %.2f → %.2f | %.0f %% | %.2f (%.2f–%.2f) |",
        measurement.name(),
        milliseconds.median(),
        milliseconds.min(),
        milliseconds.max(),
        Workload.BATCH * MILLISECONDS_PER_SECOND / milliseconds.median(),
        measurement.firstLoss(),
        measurement.lastLoss(),
        PERCENT * measurement.foreignShare().median(),
        speed.median(),
        speed.min(),
        speed.max());
  }
}
