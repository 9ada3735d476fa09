package dev.convoke.runtime.command.training;

import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.train.TrainingListener.EpochReport;
import java.util.Locale;

/** An epoch that is done, for people. */
final class EpochText {

  /** Above the rows. */
  static final String HEADER =
      String.format(
          "%-9s %13s %9s  %10s %9s  %9s %9s",
          "epoch", "training loss", "top-1", "test loss", "top-1", "images/s", "seconds");

  private EpochText() {}

  /** A row of the table, in fewer than 80 columns. */
  static String row(EpochReport report, int epochs) {
    return String.format(
        Locale.ROOT,
        "%-9s %13.4f %9s  %10.4f %9s  %,9.0f %9.1f",
        report.epoch() + "/" + epochs,
        report.trainingLoss(),
        Numbers.percent(report.trainingTop1()),
        report.test().loss(),
        Numbers.percent(report.test().top1()),
        report.imagesPerSecond(),
        report.seconds());
  }

  /** A line that is understood alone. */
  static String line(EpochReport report, int epochs) {
    return String.format(
        Locale.ROOT,
        "epoch %d/%d  training loss %.4f  top-1 %s  test loss %.4f  top-1 %s  %,.0f images/s",
        report.epoch(),
        epochs,
        report.trainingLoss(),
        Numbers.percent(report.trainingTop1()),
        report.test().loss(),
        Numbers.percent(report.test().top1()),
        report.imagesPerSecond());
  }
}
