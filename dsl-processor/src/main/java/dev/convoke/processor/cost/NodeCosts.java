package dev.convoke.processor.cost;

import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Operations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cost of every node, in one walk from the input to the logits. */
public final class NodeCosts {

  private final Map<NodeId, NodeCost> costs = new HashMap<>();

  private NodeCosts() {}

  /**
   * Costs of all nodes.
   *
   * @param nodes in order of execution
   */
  public static NodeCosts of(List<ShapedNode> nodes) {
    NodeCosts costs = new NodeCosts();
    costs.costs.put(NodeId.INPUT, NodeCost.OF_INPUT);
    nodes.forEach(node -> costs.costs.put(node.id(), costs.cost(node)));
    return costs;
  }

  /** The cost of a node of the network. */
  public NodeCost of(NodeId node) {
    NodeCost cost = costs.get(node);
    if (cost == null) {
      throw new IllegalArgumentException(node + " is no node of this network");
    }
    return cost;
  }

  private NodeCost cost(ShapedNode node) {
    List<NodeId> inputs = node.node().inputs();
    NodeCost cost = of(inputs.get(0)).through(own(node));
    for (NodeId other : inputs.subList(1, inputs.size())) {
      cost = cost.join(of(other));
    }
    return cost;
  }

  private static Cost own(ShapedNode node) {
    return Operations.at(
        node, () -> cost(node.op(), node.inputShapes().get(0), node.outputShape()));
  }

  private static <O extends Op> Cost cost(O op, TensorShape input, TensorShape output) {
    return Operations.primitive(op).cost(op, input, output);
  }
}
