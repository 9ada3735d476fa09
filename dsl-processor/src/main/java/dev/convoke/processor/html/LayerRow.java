package dev.convoke.processor.html;

import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.cost.StepCost;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.StepGroups;
import dev.convoke.processor.ir.TensorShape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * One step with its costs.
 *
 * @param operations as written
 * @param output its shape
 * @param inTraining whether only training needs it, as it belongs to a side exit
 */
record LayerRow(StepCost cost, String operations, TensorShape output, boolean inTraining) {

  /** A row a step, in the order in which they end. */
  static List<LayerRow> of(ProvenNetwork network, NetworkCost costs) {
    Set<String> exits = Set.copyOf(network.sideExits().map(DeclaredStep::name).toList());
    Iterator<StepCost> each = costs.steps().iterator();
    List<LayerRow> rows = new ArrayList<>();
    for (List<ShapedNode> nodes : StepGroups.of(network.nodes())) {
      ShapedNode last = nodes.get(nodes.size() - 1);
      rows.add(
          new LayerRow(
              each.next(),
              String.join(" ", nodes.stream().map(ShapedNode::text).toList()),
              last.outputShape(),
              exits.contains(last.id().topStep())));
    }
    return List.copyOf(rows);
  }

  /** The network's own step that it belongs to. */
  String topStep() {
    return cost.step().split("/", 2)[0];
  }
}
