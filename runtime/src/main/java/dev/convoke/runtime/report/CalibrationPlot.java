package dev.convoke.runtime.report;

import dev.convoke.runtime.report.Calibration.Bin;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A reliability diagram, as in Guo et al. 2017, figure 1: bars of accuracy over confidence, which a
 * calibrated network has on the diagonal, and below them how many images each bin holds.
 */
final class CalibrationPlot {

  private static final int SIDE = 480;
  private static final int SHARES = 90;
  private static final int LEFT = 70;
  private static final int TOP = 60;
  private static final int GAP = 16;
  private static final int RIGHT = 40;
  private static final int BOTTOM = 60;

  private final Canvas canvas = new Canvas(LEFT + SIDE + RIGHT, TOP + SIDE + GAP + SHARES + BOTTOM);
  private final List<Bin> bins;

  private CalibrationPlot(List<Bin> bins) {
    this.bins = bins;
  }

  /** Draws it as a PNG file. */
  static byte[] png(String title, Calibration calibration) throws IOException {
    CalibrationPlot plot = new CalibrationPlot(calibration.bins());
    plot.canvas.text(plot.canvas.beginning(title, LEFT + SIDE), 20, 24);
    plot.canvas.text(
        String.format(Locale.ROOT, "expected calibration error %.2f %%", 100 * calibration.error()),
        20,
        42);
    plot.grid();
    plot.bars();
    plot.shares();
    return plot.canvas.png();
  }

  private static int x(double share) {
    return LEFT + (int) Math.round(share * SIDE);
  }

  private static int y(double share) {
    return TOP + (int) Math.round((1 - share) * SIDE);
  }

  private void grid() {
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double share = tenth / 10.0;
      canvas.line(Canvas.GRID, x(0), y(share), x(1), y(share));
      canvas.textBefore(10 * tenth + " %", LEFT - 8, y(share) + 4);
      canvas.textAround(10 * tenth + " %", x(share), TOP + SIDE + GAP + SHARES + 18);
    }
    canvas.textUp("right answers", 20, y(0));
    canvas.textUp("images", 20, TOP + SIDE + GAP + SHARES);
    canvas.textAround("probability of the answer", x(0.5), TOP + SIDE + GAP + SHARES + BOTTOM - 16);
  }

  private void bars() {
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      if (bin.images() > 0) {
        int from = x((double) i / bins.size()) + 1;
        int to = x((i + 1.0) / bins.size()) - 1;
        canvas.fill(Canvas.BLUE, from, y(bin.accuracy()), to - from, y(0) - y(bin.accuracy()));
        int said = y(bin.meanConfidence());
        canvas.fill(Canvas.ORANGE, from, said - 1, to - from, 3);
      }
    }
    canvas.line(Canvas.INK, x(0), y(0), x(1), y(1));
    canvas.line(Canvas.INK, x(0), y(0), x(1), y(0));
    canvas.fill(Canvas.BLUE, x(0.04), y(0.96), 12, 10);
    canvas.text("share of right answers", x(0.04) + 18, y(0.96) + 10);
    canvas.fill(Canvas.ORANGE, x(0.04), y(0.91) + 4, 12, 3);
    canvas.text("mean probability of the answers", x(0.04) + 18, y(0.91) + 10);
  }

  private void shares() {
    long all = bins.stream().mapToLong(Bin::images).sum();
    int bottom = TOP + SIDE + GAP + SHARES;
    for (int i = 0; i < bins.size(); i++) {
      int from = x((double) i / bins.size()) + 1;
      int to = x((i + 1.0) / bins.size()) - 1;
      int height = all == 0 ? 0 : (int) Math.ceil((double) SHARES * bins.get(i).images() / all);
      canvas.fill(Canvas.GRID, from, bottom - height, to - from, height);
    }
    canvas.line(Canvas.INK, x(0), bottom, x(1), bottom);
  }
}
