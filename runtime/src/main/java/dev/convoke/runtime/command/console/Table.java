package dev.convoke.runtime.command.console;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, two spaces apart. */
public final class Table {

  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A column: its title, and whether numbers stand at its right side. */
  public record Column(String title, boolean right) {

    public static Column text(String title) {
      return new Column(title, false);
    }

    public static Column number(String title) {
      return new Column(title, true);
    }
  }

  public Table(Column... columns) {
    this.columns = List.of(columns);
    rows.add(this.columns.stream().map(Column::title).toList());
  }

  /** Adds a row, one cell a column. */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines, the titles first. */
  public List<String> lines() {
    int[] widths = new int[columns.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String cell = row.get(c);
      String blanks = " ".repeat(widths[c] - cell.length());
      line.append(c == 0 ? "" : GAP);
      line.append(columns.get(c).right() ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }
}
