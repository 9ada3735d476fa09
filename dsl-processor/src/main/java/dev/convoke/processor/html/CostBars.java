package dev.convoke.processor.html;

import dev.convoke.processor.cost.StepCost;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
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
    List<Scale> scales = COSTS.stream().map(cost -> scale(cost, steps.values())).toList();
    COSTS.forEach(cost -> html.append("<th scope=\"col\">").append(cost.heading()).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    steps.forEach(
        (step, inside) -> {
          html.append("<tr><th scope=\"row\">").append(Html.text(step)).append("</th>");
          scales.forEach(scale -> html.append(cell(scale, inside)));
          html.append("</tr>\n");
        });
    return html.append("</tbody>\n</table>\n").toString();
  }

  /** What one cost is measured by: the dearest step's and the whole. */
  private record Scale(Cost cost, long most, long all) {}

  private static Scale scale(Cost cost, Collection<List<LayerRow>> steps) {
    LongSummaryStatistics sums =
        steps.stream().mapToLong(step -> sum(cost, step)).summaryStatistics();
    return new Scale(cost, sums.getMax(), sums.getSum());
  }

  /** A bar as long as the step's share of the dearest step's, and its share of the whole. */
  private static String cell(Scale scale, List<LayerRow> step) {
    long part = sum(scale.cost(), step);
    return part == 0
        ? "<td></td>"
        : String.format(
            Locale.ROOT,
            "<td style=\"--share:%s\"><span>%s</span></td>",
            Html.share(part, scale.most()),
            Html.text(Html.roughPercent(part, scale.all())));
  }

  private static long sum(Cost cost, List<LayerRow> rows) {
    return rows.stream().map(LayerRow::cost).mapToLong(cost.number()).sum();
  }
}
