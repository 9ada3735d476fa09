package dev.convoke.processor.html;

import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.IdentityOp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each node really takes: inputs of which it only follows the shape are left out, and nodes
 * that compute nothing are stepped over.
 */
final class Dataflow {

  private final Map<NodeId, TensorShape> shapes = new HashMap<>();
  private final Map<NodeId, Set<NodeId>> taken = new HashMap<>();

  /** Whose output a node has that computes nothing. */
  private final Map<NodeId, NodeId> sources = new HashMap<>();

  Dataflow(ProvenNetwork network) {
    shapes.put(NodeId.INPUT, network.input().shape());
    network.nodes().forEach(node -> shapes.put(node.id(), node.outputShape()));
    Set<NodeId> parts = new HashSet<>();
    Set<NodeId> outside = new LinkedHashSet<>();
    for (ShapedNode primitive : network.primitives()) {
      primitive.node().inputs().stream().filter(id -> !parts.contains(id)).forEach(outside::add);
      if (!shapes.containsKey(primitive.id())) {
        parts.add(primitive.id());
        continue; // the node that it is a part of comes later
      }
      taken.put(primitive.id(), Set.copyOf(outside));
      outside.clear();
      if (primitive.op() instanceof IdentityOp) {
        sources.put(primitive.id(), source(primitive.node().inputs().get(0)));
      }
    }
  }

  /** The nodes that compute something. */
  List<ShapedNode> computed(List<ShapedNode> nodes) {
    return nodes.stream().filter(node -> !sources.containsKey(node.id())).toList();
  }

  /** The nodes outside whose outputs nodes take, in order of first use. */
  Set<NodeId> entering(List<ShapedNode> nodes) {
    Set<NodeId> inside = new HashSet<>();
    Set<NodeId> entering = new LinkedHashSet<>();
    for (ShapedNode node : nodes) {
      node.node().inputs().stream()
          .filter(input -> takes(node, input))
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

  /** Whether the numbers of an input are used, not only its shape. */
  private boolean takes(ShapedNode node, NodeId input) {
    return taken.getOrDefault(node.id(), Set.of()).contains(input);
  }
}
