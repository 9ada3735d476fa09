package dev.convoke.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The result as Markdown, short enough to be quoted. */
final class ResultTable {

  private static final double MILLISECONDS_PER_SECOND = 1000;

  private ResultTable() {}

  /**
   * One line for each competitor.
   *
   * @param reference the one whose speed is compared with every other
   */
  static List<String> lines(Measurement reference, List<Measurement> measurements) {
    List<String> lines = new ArrayList<>();
    lines.add("| training step | ms, median (min–max) | images/s | loss | " + heading(reference));
    lines.add("| --- | --- | --- | --- | --- |");
    for (Measurement measurement : measurements) {
      lines.add(line(reference, measurement));
    }
    return lines;
  }

  private static String heading(Measurement reference) {
    return reference.name() + " is faster by (min–max) |";
  }

  private static String line(Measurement reference, Measurement measurement) {
    Distribution milliseconds = measurement.millisecondsPerStep();
    Distribution speed = reference.speedComparedTo(measurement);
    return String.format(
        "| %s | %.0f (%.0f–%.0f) | %.0f | %.2f → %.2f | %.2f (%.2f–%.2f) |",
        measurement.name(),
        milliseconds.median(),
        milliseconds.min(),
        milliseconds.max(),
        Workload.BATCH * MILLISECONDS_PER_SECOND / milliseconds.median(),
        measurement.firstLoss(),
        measurement.lastLoss(),
        speed.median(),
        speed.min(),
        speed.max());
  }
}
