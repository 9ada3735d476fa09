package dev.convoke.runtime.run;

import dev.convoke.runtime.data.EvaluationPart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One line of {@code metrics.csv}: an epoch that is done.
 *
 * @param epoch counted from 1
 * @param step training steps since the beginning of the run
 * @param learningRate of the epoch's last step
 * @param trainingLoss mean over the epoch's steps
 * @param trainingTop1 fraction from 0 to 1, while the weights changed
 * @param evaluationLoss mean over the images that are measured after each epoch
 * @param evaluationTop1 fraction from 0 to 1
 * @param evaluationTop5 fraction from 0 to 1
 * @param seconds of training, without evaluation and checkpoints
 * @param imagesPerSecond training images a second
 */
public record EpochMetrics(
    int epoch,
    long step,
    double learningRate,
    double trainingLoss,
    double trainingTop1,
    double evaluationLoss,
    double evaluationTop1,
    double evaluationTop5,
    double seconds,
    double imagesPerSecond) {

  private static final int COLUMNS = 10;
  private static final MathContext DIGITS = new MathContext(6);

  /**
   * The names of the columns.
   *
   * @param part that is measured after each epoch
   */
  static String header(EvaluationPart part) {
    return String.format(
        Locale.ROOT,
        "epoch,step,learning_rate,training_loss,training_top1,%1$s_loss,%1$s_top1,%1$s_top5,"
            + "seconds,images_per_second",
        part.word());
  }

  /** The line, without its end. */
  String csv() {
    String numbers =
        DoubleStream.of(
                learningRate,
                trainingLoss,
                trainingTop1,
                evaluationLoss,
                evaluationTop1,
                evaluationTop5,
                seconds,
                imagesPerSecond)
            .mapToObj(EpochMetrics::number)
            .collect(Collectors.joining(","));
    return epoch + "," + step + "," + numbers;
  }

  /** Reads a line; a malformed one is a {@link NumberFormatException}. */
  static EpochMetrics parse(String line) {
    List<String> cells = Stream.of(line.split(",", -1)).toList();
    if (cells.size() != COLUMNS) {
      throw new NumberFormatException(cells.size() + " columns instead of " + COLUMNS);
    }
    return new EpochMetrics(
        Integer.parseInt(cells.get(0)),
        Long.parseLong(cells.get(1)),
        Double.parseDouble(cells.get(2)),
        Double.parseDouble(cells.get(3)),
        share(cells.get(4)),
        Double.parseDouble(cells.get(5)),
        share(cells.get(6)),
        share(cells.get(7)),
        Double.parseDouble(cells.get(8)),
        Double.parseDouble(cells.get(9)));
  }

  private static double share(String cell) {
    double value = Double.parseDouble(cell);
    if (value >= 0 && value <= 1) {
      return value;
    }
    throw new NumberFormatException(cell + " is no share");
  }

  /** Six significant digits without an exponent: {@code 0.1}, {@code 1234.5}. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
