package dev.convoke.processor.html;

import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import java.util.List;
import java.util.function.ToLongFunction;
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
  private final List<LayerRow> trunk;

  private Facts(ProvenNetwork network, List<LayerRow> rows) {
    this.network = network;
    this.trunk = rows.stream().filter(row -> !row.inTraining()).toList();
  }

  static String of(ProvenNetwork network, List<LayerRow> rows) {
    Facts facts = new Facts(network, rows);
    return facts.all().stream()
        .map(
            fact ->
                "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>\n"
                    .formatted(fact.name(), fact.value(), fact.note()))
        .collect(Collectors.joining());
  }

  private List<Fact> all() {
    NetworkInput input = network.input();
    long parameters = sum(LayerRow::parameters);
    return List.of(
        new Fact(
            "Input",
            input.height() + " × " + input.width() + " × " + input.channels(),
            input.padTo() == 0
                ? "height × width × channels"
                : "padded to " + Html.shape(input.shape())),
        new Fact("Classes", Html.exact(network.classes()), ""),
        new Fact("Parameters", Html.rough(parameters), Html.exact(parameters) + treatment()),
        new Fact(
            "Multiply-adds",
            Html.rough(sum(LayerRow::multiplyAdds)),
            Html.exact(sum(LayerRow::multiplyAdds)) + " an image"),
        field(),
        new Fact(
            "Memory",
            Html.bytes(sum(LayerRow::trainingBytes)),
            "to train; " + Html.bytes(sum(LayerRow::inferenceBytes)) + " to predict"));
  }

  /** Weights that do not train, and moving statistics, if there are any. */
  private String treatment() {
    long frozen =
        network.trunk().stream()
            .map(ShapedNode::variables)
            .flatMap(List::stream)
            .filter(variable -> variable.role() == Variable.Role.FROZEN)
            .mapToLong(Variable::size)
            .sum();
    long statistics = sum(LayerRow::statistics);
    return (frozen == 0 ? "" : ", " + Html.exact(frozen) + " of them frozen")
        + (statistics == 0 ? "" : ", and " + Html.exact(statistics) + " statistics");
  }

  private Fact field() {
    List<LayerRow> maps = trunk.stream().filter(row -> row.output() instanceof FeatureMap).toList();
    if (maps.isEmpty()) {
      return new Fact("Receptive field", "–", "no maps");
    }
    LayerRow last = maps.get(maps.size() - 1);
    return new Fact(
        "Receptive field",
        Html.exact(last.field()) + " px",
        "of the last map, elements " + Html.exact(last.stride()) + " px apart");
  }

  private long sum(ToLongFunction<LayerRow> number) {
    return trunk.stream().mapToLong(number).sum();
  }
}
