package dev.convoke.processor.html;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Writes the table of all steps; a script makes its columns sortable. */
final class LayerTable {

  /**
   * A column of numbers.
   *
   * @param heading its name
   * @param number what it is sorted by
   * @param shown how a number is written
   * @param isCost whether numbers have bars and a total
   */
  private record Column(
      String heading,
      ToLongFunction<LayerRow> number,
      Function<Long, String> shown,
      boolean isCost) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Parameters", LayerRow::parameters, Html::exact, true),
          new Column("Statistics", LayerRow::statistics, Html::exact, true),
          new Column("Multiply-adds", LayerRow::multiplyAdds, Html::exact, true),
          new Column("Inference memory", LayerRow::inferenceBytes, Html::bytes, true),
          new Column("Training memory", LayerRow::trainingBytes, Html::bytes, true),
          new Column("Receptive field", LayerRow::field, Html::exact, false),
          new Column("Stride", LayerRow::stride, Html::exact, false));

  private final List<LayerRow> rows;

  private LayerTable(List<LayerRow> rows) {
    this.rows = rows;
  }

  static String of(List<LayerRow> rows) {
    LayerTable table = new LayerTable(rows);
    return "<table id=\"layer-table\">\n<thead>"
        + table.head()
        + "</thead>\n<tbody>\n"
        + table.body()
        + "</tbody>\n<tfoot>\n"
        + table.foot()
        + "</tfoot>\n</table>\n";
  }

  private String head() {
    String texts = heading("#", "number") + heading("Step", "text") + heading("Operations", "text");
    return "<tr>"
        + texts
        + heading("Output", "number")
        + COLUMNS.stream().map(c -> heading(c.heading(), "number")).collect(Collectors.joining())
        + "</tr>";
  }

  private static String heading(String text, String kind) {
    return "<th scope=\"col\" class=\"%s\">%s</th>".formatted(kind, text);
  }

  private String body() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      LayerRow row = rows.get(i);
      html.append(row.inTraining() ? "<tr class=\"exit\">" : "<tr>");
      html.append(number(i + 1, Html.exact(i + 1)));
      html.append("<th scope=\"row\">%s</th>".formatted(Html.text(row.name())));
      html.append("<td class=\"text\">%s</td>".formatted(Html.text(row.operations())));
      html.append(number(row.elements(), Html.shape(row.output())));
      COLUMNS.forEach(column -> html.append(cell(column, row)));
      html.append("</tr>\n");
    }
    return html.toString();
  }

  private String cell(Column column, LayerRow row) {
    long number = column.number().applyAsLong(row);
    String shown = column.shown().apply(number);
    if (!column.isCost() || number == 0) {
      return number(number, shown);
    }
    long most = rows.stream().mapToLong(column.number()).max().orElse(0);
    return "<td data-number=\"%d\" class=\"cost\" style=\"--share:%s\">%s</td>"
        .formatted(number, Html.share(number, most), shown);
  }

  private static String number(long number, String shown) {
    return "<td data-number=\"%d\">%s</td>".formatted(number, shown);
  }

  private String foot() {
    List<LayerRow> exits = rows.stream().filter(LayerRow::inTraining).toList();
    List<LayerRow> trunk = rows.stream().filter(row -> !row.inTraining()).toList();
    String total = totals("Total", trunk);
    return exits.isEmpty() ? total : total + totals("Side exits, in training only", exits);
  }

  private static String totals(String name, List<LayerRow> rows) {
    StringBuilder html = new StringBuilder("<tr><td></td><th scope=\"row\">" + name + "</th>");
    html.append("<td></td><td></td>");
    for (Column column : COLUMNS) {
      long sum = rows.stream().mapToLong(column.number()).sum();
      html.append(column.isCost() ? number(sum, column.shown().apply(sum)) : "<td></td>");
    }
    return html.append("</tr>\n").toString();
  }
}
