package dev.convoke.benchmarks;

import dev.convoke.runtime.run.EpochMetrics;
import dev.convoke.runtime.run.MetricsLog;
import dev.convoke.runtime.run.RunDirectory;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws finished runs into one picture, side by side: training loss and test accuracy. */
public final class RunCurves {

  // Okabe and Ito 2008: colours that people with any kind of colour vision tell apart.
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x00, 0x72, 0xb2), new Color(0xe6, 0x9f, 0x00), new Color(0x00, 0x9e, 0x73));
  private static final int WIDTH = 560;
  private static final int HEIGHT = 420;

  private RunCurves() {}

  /**
   * Draws up to three runs.
   *
   * @param arguments the picture's file without {@code .png}, then run directories
   */
  public static void main(String[] arguments) throws IOException {
    List<RunDirectory> runs =
        Stream.of(arguments).skip(1).map(Path::of).map(RunDirectory::open).toList();
    if (runs.isEmpty() || runs.size() > COLOURS.size()) {
      System.err.println("usage: RunCurves PICTURE RUN [RUN [RUN]]");
      System.exit(2);
    }
    XYChart loss = chart("training loss", LegendPosition.InsideNE);
    XYChart accuracy = chart("test top-1, %", LegendPosition.InsideSE);
    for (int i = 0; i < runs.size(); i++) {
      draw(loss, runs.get(i), COLOURS.get(i), EpochMetrics::trainingLoss);
      draw(accuracy, runs.get(i), COLOURS.get(i), line -> 100 * line.evaluationTop1());
    }
    BitmapEncoder.saveBitmap(List.of(loss, accuracy), 1, 2, arguments[0], BitmapFormat.PNG);
  }

  private static XYChart chart(String axis, LegendPosition legend) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle("epoch")
            .yAxisTitle(axis)
            .build();
    chart.getStyler().setLegendPosition(legend);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setXAxisDecimalPattern("0");
    chart.getStyler().setPlotBorderVisible(false);
    return chart;
  }

  private static void draw(
      XYChart chart, RunDirectory run, Color colour, ToDoubleFunction<EpochMetrics> value) {
    List<EpochMetrics> lines = MetricsLog.read(run.metrics());
    XYSeries series =
        chart.addSeries(
            run.start().network(),
            lines.stream().mapToDouble(EpochMetrics::epoch).toArray(),
            lines.stream().mapToDouble(value).toArray());
    series.setLineColor(colour);
    series.setMarkerColor(colour);
    series.setMarker(SeriesMarkers.CIRCLE);
  }
}
