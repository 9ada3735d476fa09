package dev.convoke.runtime.report;

import dev.convoke.runtime.problem.Printable;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The matrix of confusions as a picture: a row a class, a column an answer, the darker the larger
 * the share of the row. The scale is that of square roots, so that one image in a hundred is seen.
 */
final class ConfusionPlot {

  private static final int SIDE = 1000;
  private static final int LARGEST_CELL = 48;
  private static final int CELL_WITH_NAME = 13;
  private static final int CELL_WITH_NUMBER = 30;
  private static final int MOST_OF_NAME = 160;
  private static final int MARGIN = 24;
  private static final int TITLE = 40;
  private static final int SCALE_WIDTH = 14;
  private static final int SCALE_ROOM = 90;
  private static final int MOST_NUMBERS = 12;
  private static final double DARK = 0.65;

  private final Confusion confusion;
  private final List<String> classes;
  private final int cell;
  private final int left;
  private final int top;
  private final int side;
  private final Canvas canvas;

  private ConfusionPlot(String title, Confusion confusion, List<String> classes) {
    this.confusion = confusion;
    this.classes = classes;
    this.cell = Math.max(1, Math.min(LARGEST_CELL, SIDE / classes.size()));
    this.side = cell * classes.size();
    Canvas ruler = new Canvas(1, 1);
    int widest =
        names()
            ? classes.stream().mapToInt(name -> ruler.width(shown(ruler, name))).max().orElse(0)
            : ruler.width("100,000");
    this.left = MARGIN + 20 + widest + 8;
    this.top = TITLE + 20 + widest + 8;
    int width = Math.max(left + side + SCALE_ROOM, MARGIN + ruler.width(title) + MARGIN);
    this.canvas = new Canvas(width, top + side + MARGIN);
    canvas.text(title, MARGIN, MARGIN);
  }

  /**
   * Draws it.
   *
   * @param classes their names
   * @return a PNG file
   */
  static byte[] png(String title, Confusion confusion, List<String> classes) throws IOException {
    ConfusionPlot plot = new ConfusionPlot(title, confusion, classes);
    confusion.rows(plot::row);
    plot.frame();
    plot.axes();
    plot.scale();
    return plot.canvas.png();
  }

  private boolean names() {
    return cell >= CELL_WITH_NAME;
  }

  private static String shown(Canvas canvas, String name) {
    return canvas.beginning(Printable.of(name), MOST_OF_NAME);
  }

  private void row(int[] row, int label) {
    long images = 0;
    for (int count : row) {
      images += count;
    }
    for (int answer = 0; answer < row.length; answer++) {
      if (row[answer] > 0) {
        cell(label, answer, row[answer], (double) row[answer] / images);
      }
    }
  }

  private void cell(int label, int answer, int count, double share) {
    int x = left + answer * cell;
    int y = top + label * cell;
    canvas.fill(shade(share), x, y, cell, cell);
    String number = String.valueOf(count);
    if (cell >= CELL_WITH_NUMBER && canvas.width(number) < cell - 2) {
      Color ink = Math.sqrt(share) > DARK ? Color.WHITE : Canvas.INK;
      canvas.textAround(number, ink, x + cell / 2, y + cell / 2 + 4);
    }
  }

  /** White for none to blue for all. */
  private static Color shade(double share) {
    double part = Math.sqrt(share);
    return new Color(
        mixed(Canvas.BLUE.getRed(), part),
        mixed(Canvas.BLUE.getGreen(), part),
        mixed(Canvas.BLUE.getBlue(), part));
  }

  private static int mixed(int level, double part) {
    return (int) Math.round(255 + part * (level - 255));
  }

  private void frame() {
    for (int line = 0; line <= classes.size(); line++) {
      boolean isEdge = line == 0 || line == classes.size();
      if (isEdge || names()) {
        Color color = isEdge ? Canvas.INK : Canvas.GRID;
        canvas.line(color, left, top + line * cell, left + side, top + line * cell);
        canvas.line(color, left + line * cell, top, left + line * cell, top + side);
      }
    }
  }

  private void axes() {
    canvas.text(names() ? "answered" : "answered (classes by number, from 0)", left, TITLE + 10);
    canvas.textUp("true", MARGIN + 10, top + canvas.width("true"));
    int step = names() ? 1 : numbersApart();
    for (int label = 0; label < confusion.classes(); label += step) {
      String text =
          names() ? shown(canvas, classes.get(label)) : String.format(Locale.ROOT, "%,d", label);
      int middle = label * cell + cell / 2;
      canvas.textBefore(text, left - 6, top + middle + 4);
      canvas.textUp(text, left + middle + 4, top - 6);
    }
  }

  /** 10, 20, 50, 100 …, so that some ten numbers of classes stand at each side. */
  private int numbersApart() {
    for (int power = 10; ; power *= 10) {
      for (int step : new int[] {power, 2 * power, 5 * power}) {
        if (classes.size() / step <= MOST_NUMBERS) {
          return step;
        }
      }
    }
  }

  private void scale() {
    int x = left + side + 20;
    int height = Math.min(side, 200);
    for (int y = 0; y < height; y++) {
      double part = 1 - (double) y / (height - 1);
      canvas.fill(shade(part * part), x, top + y, SCALE_WIDTH, 1);
    }
    for (double share : new double[] {1, 0.5, 0.25, 0.1, 0.01}) {
      int y = top + (int) Math.round((1 - Math.sqrt(share)) * (height - 1));
      canvas.text(Math.round(100 * share) + " %", x + SCALE_WIDTH + 5, y + 4);
    }
  }
}
