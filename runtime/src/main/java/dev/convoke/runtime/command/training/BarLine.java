package dev.convoke.runtime.command.training;

import dev.convoke.runtime.train.TrainingListener.StepReport;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * Draws {@code epoch 3/12 [===== ] 42/78 loss 0.412 top-1 84.1 % 1,203 images/s 0:12 left}; the
 * time is what is left of the epoch.
 *
 * <p>The bar takes the columns that the rest leaves; on a narrow terminal it goes first, then the
 * text is cut off. Drawn by the thread of the progress bar, filled by the thread that trains.
 */
final class BarLine implements ProgressBarRenderer {

  private static final int LEAST_BAR = 5;
  private static final int MOST_BAR = 30;

  private final int batch;
  private volatile String before = "";
  private volatile String after = "";

  /**
   * A line.
   *
   * @param batch images a step
   */
  BarLine(int batch) {
    this.batch = batch;
  }

  void update(StepReport report, int epochs, int stepsPerEpoch) {
    before = "epoch " + report.epoch() + "/" + epochs;
    long imagesLeft = (long) (stepsPerEpoch - report.batchInEpoch()) * batch;
    long secondsLeft = Math.round(imagesLeft / Math.max(report.imagesPerSecond(), 1e-3));
    after =
        String.format(
            Locale.ROOT,
            "%d/%d loss %.3f top-1 %.1f %% %,.0f images/s %s left",
            report.batchInEpoch(),
            stepsPerEpoch,
            report.epochLoss(),
            100 * report.epochTop1(),
            report.imagesPerSecond(),
            clock(secondsLeft));
  }

  @Override
  public String render(ProgressState progress, int maxLength) {
    String tail = after;
    int columns = Math.min(MOST_BAR, maxLength - before.length() - tail.length() - 4);
    String line =
        columns >= LEAST_BAR
            ? before + " [" + bar(progress, columns) + "] " + tail
            : before + " " + tail;
    return line.length() <= maxLength ? line : line.substring(0, Math.max(0, maxLength));
  }

  private static String clock(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds % 3600 / 60, seconds % 60);
  }

  private static String bar(ProgressState progress, int columns) {
    int full = (int) Math.round(progress.getNormalizedProgress() * columns);
    return "=".repeat(full) + " ".repeat(columns - full);
  }
}
