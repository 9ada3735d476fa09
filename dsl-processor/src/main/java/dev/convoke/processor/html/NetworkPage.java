package dev.convoke.processor.html;

import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.ProvenNetwork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code N.html}. */
public final class NetworkPage {

  private NetworkPage() {}

  /**
   * The page of a network.
   *
   * @param cost what it costs
   * @param warnings what the lints found about it
   */
  public static String of(ProvenNetwork network, NetworkCost cost, List<Diagnostic> warnings) {
    DeclaredNetwork declared = network.declared();
    List<LayerRow> rows = LayerRow.of(network, cost);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("style", Template.read("page.css"));
    parts.put("script", Template.read("page.js"));
    parts.put("name", Html.text(declared.name().simpleName()));
    parts.put("type", Html.text(declared.name().qualifiedName()));
    parts.put("command", Html.text(declared.commandName()));
    parts.put("paper", declared.paper().map(written -> paper(written.paper())).orElse(""));
    parts.put("facts", Facts.of(network, cost));
    parts.put("diagram", DiagramHtml.of(Diagram.of(network), network.classes()));
    parts.put("costs", CostBars.of(rows));
    parts.put("field", FieldChart.of(rows, network.input()));
    parts.put("warnings", WarningList.of(warnings));
    parts.put("batch", Html.exact(cost.batch()));
    parts.put("layers", LayerTable.of(rows, cost));
    return Template.fill(Template.read("page.html"), parts);
  }

  private static String paper(Paper paper) {
    String section = paper.section();
    boolean isNumber = !section.isEmpty() && Character.isDigit(section.charAt(0));
    String name = Html.text(paper.name());
    return String.format(
        Locale.ROOT,
        "<p class=\"paper\">from %s (%d)%s%s</p>",
        paper.arxiv().isEmpty()
            ? name
            : String.format(
                Locale.ROOT,
                "<a href=\"https://arxiv.org/abs/%s\">%s</a>",
                Html.text(paper.arxiv()),
                name),
        paper.year(),
        section.isEmpty() ? "" : isNumber ? ", section " : ", ",
        Html.text(section));
  }
}
