package dev.convoke.runtime.run;

import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import java.awt.AWTError;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** {@code accuracy.png} and {@code loss.png}: training and validation or test over the epochs. */
public final class Plots {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;
  private static final int FEW_EPOCHS = 30;
  // Two colours that people with any kind of colour vision tell apart (Okabe and Ito 2008).
  private static final Color TRAINING = new Color(0xe6, 0x9f, 0x00);
  private static final Color EVALUATION = new Color(0x00, 0x72, 0xb2);

  private Plots() {}

  /**
   * Writes both plots.
   *
   * @param title name of the network and data set
   * @param part that is measured after each epoch
   * @return why there are none: a Java runtime without fonts cannot draw, and a full disk cannot
   *     keep them; neither is worth a training
   */
  public static Optional<Problem> write(
      Path directory, String title, EvaluationPart part, List<EpochMetrics> metrics) {
    if (metrics.isEmpty()) {
      return Optional.empty();
    }
    try {
      XYChart accuracy = chart(title, "top-1 accuracy, %", LegendPosition.InsideSE);
      add(accuracy, "training", TRAINING, metrics, line -> 100 * line.trainingTop1());
      add(accuracy, part.word(), EVALUATION, metrics, line -> 100 * line.evaluationTop1());
      write(directory.resolve("accuracy.png"), accuracy);

      XYChart loss = chart(title, "loss", LegendPosition.InsideNE);
      add(loss, "training", TRAINING, metrics, EpochMetrics::trainingLoss);
      add(loss, part.word(), EVALUATION, metrics, EpochMetrics::evaluationLoss);
      write(directory.resolve("loss.png"), loss);
      return Optional.empty();
    } catch (IOException | RuntimeException | LinkageError | InternalError | AWTError failed) {
      // Without fontconfig or libfreetype, AWT throws one or another of these.
      return Optional.of(
          Problem.of("no plots: " + Disk.reason(failed) + "; metrics.csv has the numbers"));
    }
  }

  private static XYChart chart(String title, String axis, LegendPosition legend) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("epoch")
            .yAxisTitle(axis)
            .build();
    chart.getStyler().setLegendPosition(legend);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setXAxisDecimalPattern("0");
    chart.getStyler().setPlotBorderVisible(false);
    return chart;
  }

  private static void add(
      XYChart chart,
      String name,
      Color color,
      List<EpochMetrics> metrics,
      ToDoubleFunction<EpochMetrics> value) {
    double[] epochs = metrics.stream().mapToDouble(EpochMetrics::epoch).toArray();
    double[] values = metrics.stream().mapToDouble(value).toArray();
    XYSeries series = chart.addSeries(name, epochs, values);
    series.setLineColor(color);
    series.setMarkerColor(color);
    series.setMarker(metrics.size() > FEW_EPOCHS ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
  }

  private static void write(Path file, XYChart chart) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, bytes, BitmapFormat.PNG);
    AtomicFile.write(file, bytes.toByteArray());
  }
}
