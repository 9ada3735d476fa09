package dev.convoke.processor.html;

import dev.convoke.processor.cost.StepCost;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Writes each of the network's own steps' share of what the whole costs, as bars. */
final class CostBars {

  private record Cost(String heading, ToLongFunction<StepCost> number) {}

  private static final List<Cost> COSTS =
      List.of(
          new Cost("Parameters", StepCost::parameters),
          new Cost("Multiply-adds", StepCost::multiplyAdds),
          new Cost("Training memory", StepCost::trainingBytes));

  private CostBars() {}

  static String of(List<LayerRow> rows) {
    Map<String, List<LayerRow>> steps =
        rows.stream()
            .collect(
                Collectors.groupingBy(LayerRow::topStep, LinkedHashMap::new, Collectors.toList()));
    StringBuilder html = new StringBuilder("<table class=\"bars\">\n<thead><tr><th>Step</th>");
    COSTS.forEach(cost -> html.append("<th scope=\"col\">").append(cost.heading()).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    steps.forEach(
        (step, inside) -> {
          html.append("<tr><th scope=\"row\">").append(Html.text(step)).append("</th>");
          COSTS.forEach(cost -> html.append(cell(cost, inside, steps.values(), rows)));
          html.append("</tr>\n");
        });
    return html.append("</tbody>\n</table>\n").toString();
  }

  /** A bar as long as the step's share of the dearest step's, and its share of the whole. */
  private static String cell(
      Cost cost, List<LayerRow> step, Collection<List<LayerRow>> steps, List<LayerRow> all) {
    long part = sum(cost, step);
    if (part == 0) {
      return "<td></td>";
    }
    long most = steps.stream().mapToLong(other -> sum(cost, other)).max().orElse(part);
    return "<td style=\"--share:%s\"><span>%s</span></td>"
        .formatted(Html.share(part, most), Html.text(Html.roughPercent(part, sum(cost, all))));
  }

  private static long sum(Cost cost, List<LayerRow> rows) {
    return rows.stream().map(LayerRow::cost).mapToLong(cost.number()).sum();
  }
}
