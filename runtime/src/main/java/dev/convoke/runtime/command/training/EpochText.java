package dev.convoke.runtime.command.training;

import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.train.TrainingListener.EpochReport;
import java.util.Locale;

/** An epoch that is done, for people. */
final class EpochText {

  private EpochText() {}

  /** Above the rows. */
  static String header(EvaluationPart part) {
    return columns(
        part,
        "epoch",
        "training loss",
        "top-1",
        part.word() + " loss",
        "top-1",
        "images/s",
        "seconds");
  }

  /** A row of the table, in fewer than 80 columns. */
  static String row(EpochReport report, int epochs) {
    return columns(
        report.part(),
        report.epoch() + "/" + epochs,
        text("%.4f", report.trainingLoss()),
        Numbers.percent(report.trainingTop1()),
        text("%.4f", report.evaluation().loss()),
        Numbers.percent(report.evaluation().top1()),
        text("%,.0f", report.imagesPerSecond()),
        text("%.1f", report.seconds()));
  }

  private static String columns(EvaluationPart part, Object... cells) {
    return switch (part) {
      case VALIDATION -> String.format(Locale.ROOT, "%-9s %13s %8s  %15s %8s  %9s %9s", cells);
      case TEST -> String.format(Locale.ROOT, "%-9s %13s %9s  %10s %9s  %9s %9s", cells);
    };
  }

  private static String text(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }

  /** What was measured on a part of the data set. */
  static String measured(EvaluationPart part, Evaluation evaluation) {
    return String.format(
        Locale.ROOT,
        "%s loss %.4f  top-1 %s",
        part.word(),
        evaluation.loss(),
        Numbers.percent(evaluation.top1()));
  }

  /** A line that is understood alone. */
  static String line(EpochReport report, int epochs) {
    return String.format(
        Locale.ROOT,
        "epoch %d/%d  training loss %.4f  top-1 %s  %s  %,.0f images/s",
        report.epoch(),
        epochs,
        report.trainingLoss(),
        Numbers.percent(report.trainingTop1()),
        measured(report.part(), report.evaluation()),
        report.imagesPerSecond());
  }
}
