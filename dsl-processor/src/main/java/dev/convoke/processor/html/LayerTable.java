package dev.convoke.processor.html;

import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.cost.StepCost;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Writes the table of all steps; a script makes its columns sortable. */
final class LayerTable {

  /**
   * A column of costs, which have bars and a total.
   *
   * @param shown how a number is written
   */
  private record Column(
      String heading, ToLongFunction<StepCost> number, Function<Long, String> shown) {

    long of(LayerRow row) {
      return number.applyAsLong(row.cost());
    }
  }

  private static final List<Column> COSTS =
      List.of(
          new Column("Parameters", StepCost::parameters, Html::exact),
          new Column("Statistics", StepCost::statistics, Html::exact),
          new Column("Multiply-adds", StepCost::multiplyAdds, Html::exact),
          new Column("Inference memory", StepCost::inferenceBytes, Html::bytes),
          new Column("Training memory", StepCost::trainingBytes, Html::bytes));

  private final List<LayerRow> rows;
  private final StepCost total;

  private LayerTable(List<LayerRow> rows, StepCost total) {
    this.rows = rows;
    this.total = total;
  }

  static String of(List<LayerRow> rows, NetworkCost cost) {
    LayerTable table = new LayerTable(rows, cost.total());
    return "<table id=\"layer-table\">\n<thead>"
        + head()
        + "</thead>\n<tbody>\n"
        + table.body()
        + "</tbody>\n<tfoot>\n"
        + table.foot()
        + "</tfoot>\n</table>\n";
  }

  private static String head() {
    return "<tr>"
        + heading("#", "number")
        + heading("Step", "text")
        + heading("Operations", "text")
        + heading("Output", "number")
        + COSTS.stream().map(c -> heading(c.heading(), "number")).collect(Collectors.joining())
        + heading("Receptive field", "number")
        + heading("Stride", "number")
        + "</tr>";
  }

  private static String heading(String text, String kind) {
    return String.format(Locale.ROOT, "<th scope=\"col\" class=\"%s\">%s</th>", kind, text);
  }

  private String body() {
    List<Long> most =
        COSTS.stream().map(column -> rows.stream().mapToLong(column::of).max().orElse(0)).toList();
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      LayerRow row = rows.get(i);
      html.append(row.inTraining() ? "<tr class=\"training\">" : "<tr>");
      html.append(cell(i + 1L, Html.exact(i + 1)));
      html.append(
          String.format(Locale.ROOT, "<th scope=\"row\">%s</th>", Html.text(row.cost().step())));
      html.append(
          String.format(Locale.ROOT, "<td class=\"text\">%s</td>", Html.text(row.operations())));
      html.append(cell(row.output().elements(), Html.shape(row.output())));
      for (int c = 0; c < COSTS.size(); c++) {
        html.append(cost(COSTS.get(c), row, most.get(c)));
      }
      html.append(cell(row.cost().receptiveField(), Html.exact(row.cost().receptiveField())));
      String stride = Html.plain(row.cost().stride());
      html.append(cell(stride, stride));
      html.append("</tr>\n");
    }
    return html.toString();
  }

  private static String cost(Column column, LayerRow row, long most) {
    long number = column.of(row);
    if (number == 0) {
      return cell(0, "0");
    }
    return String.format(
        Locale.ROOT,
        "<td data-number=\"%d\" class=\"cost\" style=\"--share:%s\">%s</td>",
        number,
        Html.share(number, most),
        column.shown().apply(number));
  }

  private static String cell(long number, String shown) {
    return cell(String.valueOf(number), shown);
  }

  private static String cell(String number, String shown) {
    return String.format(Locale.ROOT, "<td data-number=\"%s\">%s</td>", number, shown);
  }

  private String foot() {
    List<LayerRow> exits = rows.stream().filter(LayerRow::inTraining).toList();
    String totals = totals("Total", column -> column.number().applyAsLong(total));
    return exits.isEmpty()
        ? totals
        : totals
            + totals(
                "Side exits, in training only",
                column -> exits.stream().mapToLong(column::of).sum());
  }

  private static String totals(String name, ToLongFunction<Column> sum) {
    StringBuilder html = new StringBuilder("<tr><td></td><th scope=\"row\" colspan=\"3\">");
    html.append(name).append("</th>");
    for (Column column : COSTS) {
      long number = sum.applyAsLong(column);
      html.append(cell(number, column.shown().apply(number)));
    }
    return html.append("<td></td><td></td></tr>\n").toString();
  }
}
