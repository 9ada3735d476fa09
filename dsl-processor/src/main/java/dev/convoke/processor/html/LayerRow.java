package dev.convoke.processor.html;

import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step with its costs.
 *
 * @param name path, such as {@code stage2/1/conv1}
 * @param operations as written
 * @param output its shape
 * @param parameters weights, without statistics
 * @param field pixels that one element sees
 * @param stride pixels between neighbouring elements
 * @param inTraining whether only training needs it, as it belongs to a side exit
 */
record LayerRow(
    String name,
    String operations,
    TensorShape output,
    long parameters,
    long statistics,
    long multiplyAdds,
    long inferenceBytes,
    long trainingBytes,
    long field,
    long stride,
    boolean inTraining) {

  /** The network's own step that it belongs to. */
  String topStep() {
    return name.split("/", 2)[0];
  }

  /** Numbers in the output. */
  long elements() {
    return output.sizes().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  static List<LayerRow> of(ProvenNetwork network) {
    Set<String> exits = Set.copyOf(network.sideExits().map(DeclaredStep::name).toList());
    Map<String, List<ShapedNode>> steps = new LinkedHashMap<>();
    for (ShapedNode node : network.nodes()) {
      steps.computeIfAbsent(node.id().step(), step -> new ArrayList<>()).add(node);
    }
    List<LayerRow> rows = new ArrayList<>();
    steps.forEach(
        (name, nodes) -> {
          ShapedNode last = nodes.get(nodes.size() - 1);
          rows.add(
              new LayerRow(
                  name,
                  String.join(" ", nodes.stream().map(ShapedNode::text).toList()),
                  last.outputShape(),
                  nodes.stream().mapToLong(ShapedNode::parameters).sum(),
                  nodes.stream()
                      .flatMap(node -> node.variables().stream())
                      .filter(variable -> variable.role() == Variable.Role.STATISTIC)
                      .mapToLong(Variable::size)
                      .sum(),
                  nodes.stream().mapToLong(ShapedNode::multiplyAdds).sum(),
                  4L
                      * last.outputShape().sizes().stream()
                          .mapToLong(s -> s)
                          .reduce(1, (a, b) -> a * b),
                  nodes.size()
                      * 4L
                      * last.outputShape().sizes().stream()
                          .mapToLong(s -> s)
                          .reduce(1, (a, b) -> a * b),
                  last.field().size(),
                  last.field().jumpInParts(),
                  exits.contains(last.id().topStep())));
        });
    return rows;
  }
}
