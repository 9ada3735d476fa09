package dev.convoke.processor.html;

import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ShortcutOp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each node really takes: nodes that compute nothing are stepped over. */
final class Dataflow {

  private final Map<NodeId, TensorShape> shapes = new HashMap<>();
  private final Map<NodeId, NodeId> sources = new HashMap<>();

  Dataflow(ProvenNetwork network) {
    shapes.put(NodeId.INPUT, network.input().shape());
    for (ShapedNode node : network.nodes()) {
      shapes.put(node.id(), node.outputShape());
      if (node.isIdentity()) {
        sources.put(node.id(), source(node.node().inputs().get(0)));
      }
    }
  }

  /** The nodes that compute something. */
  static List<ShapedNode> computed(List<ShapedNode> nodes) {
    return nodes.stream().filter(node -> !node.isIdentity()).toList();
  }

  /** The nodes outside whose outputs nodes take, in order of first use. */
  Set<NodeId> entering(List<ShapedNode> nodes) {
    Set<NodeId> inside = new HashSet<>();
    Set<NodeId> entering = new LinkedHashSet<>();
    for (ShapedNode node : nodes) {
      taken(node).stream()
          .map(this::source)
          .filter(input -> !inside.contains(input))
          .forEach(entering::add);
      inside.add(node.id());
    }
    return entering;
  }

  TensorShape shape(NodeId node) {
    return shapes.getOrDefault(node, TensorShape.unknown());
  }

  private NodeId source(NodeId node) {
    return sources.getOrDefault(node, node);
  }

  /** Inputs whose numbers are used, not only their shape. */
  private static List<NodeId> taken(ShapedNode node) {
    List<NodeId> inputs = node.node().inputs();
    if (node.op() instanceof ShortcutOp shortcut) {
      boolean projects = !node.variables().isEmpty();
      return List.of(inputs.get(shortcut.preActivated() && projects ? 2 : 0));
    }
    return inputs;
  }
}
