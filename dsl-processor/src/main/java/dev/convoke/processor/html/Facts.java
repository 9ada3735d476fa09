package dev.convoke.processor.html;

import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.cost.StepCost;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the few numbers that people ask for first; those of the network without side exits. */
final class Facts {

  /**
   * One of them.
   *
   * @param note what it means, or its last digit
   */
  private record Fact(String name, String value, String note) {}

  private final ProvenNetwork network;
  private final NetworkCost cost;

  private Facts(ProvenNetwork network, NetworkCost cost) {
    this.network = network;
    this.cost = cost;
  }

  static String of(ProvenNetwork network, NetworkCost cost) {
    Facts facts = new Facts(network, cost);
    return facts.all().stream()
        .map(
            fact ->
                String.format(
                    Locale.ROOT,
                    "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>\n",
                    fact.name(),
                    fact.value(),
                    fact.note()))
        .collect(Collectors.joining());
  }

  private List<Fact> all() {
    NetworkInput input = network.input();
    StepCost total = cost.total();
    return List.of(
        new Fact(
            "Input",
            input.height() + " × " + input.width() + " × " + input.channels(),
            input.padTo() == 0
                ? "height × width × channels"
                : "padded to " + Html.shape(input.shape())),
        new Fact("Classes", Html.exact(network.classes()), ""),
        new Fact(
            "Parameters",
            Html.rough(total.parameters()),
            Html.exact(total.parameters()) + treatment(total)),
        new Fact(
            "Multiply-adds",
            Html.rough(total.multiplyAdds()),
            Html.exact(total.multiplyAdds()) + " an image"),
        field(total),
        new Fact(
            "Memory",
            Html.bytes(cost.trainingMemory()),
            String.format(
                Locale.ROOT,
                "to train, %s to predict; batches of %s",
                Html.bytes(cost.inferenceMemory()),
                Html.exact(cost.batch()))));
  }

  /** Weights that do not train, and moving statistics, if there are any. */
  private static String treatment(StepCost total) {
    return (total.frozen() == 0 ? "" : ", " + Html.exact(total.frozen()) + " of them frozen")
        + (total.statistics() == 0
            ? ""
            : ", and " + Html.exact(total.statistics()) + " statistics");
  }

  private Fact field(StepCost total) {
    boolean hasMaps =
        network.trunk().stream().anyMatch(node -> node.outputShape() instanceof FeatureMap);
    return hasMaps
        ? new Fact(
            "Receptive field",
            Html.exact(total.receptiveField()) + " px",
            "of the last map, elements " + Html.plain(total.stride()) + " px apart")
        : new Fact("Receptive field", "–", "no maps");
  }
}
