package dev.convoke.processor.lint;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A proven network, with what lies before each node. */
final class Wiring {

  private final ProvenNetwork network;
  private final Map<NodeId, ShapedNode> nodes = new HashMap<>();

  Wiring(ProvenNetwork network) {
    this.network = network;
    network.nodes().forEach(node -> nodes.put(node.id(), node));
  }

  ProvenNetwork network() {
    return network;
  }

  /** The nodes with an operation of a kind. */
  Stream<ShapedNode> all(Class<? extends Op> operation) {
    return network.nodes().stream().filter(node -> operation.isInstance(node.op()));
  }

  /** What gives a node's first input; nothing if that enters the network. */
  Optional<ShapedNode> before(ShapedNode node) {
    return Optional.ofNullable(nodes.get(node.node().inputs().get(0)));
  }

  /** A finding at a node's annotation. */
  static Diagnostic at(ShapedNode node, DiagnosticCode code, Object... arguments) {
    return at(node, node.node().origins().get(0), code, arguments);
  }

  /** A finding at a value of a node's annotation. */
  static Diagnostic at(ShapedNode node, Origin origin, DiagnosticCode code, Object... arguments) {
    List<Origin> uses = node.node().origins().subList(1, node.node().origins().size());
    return Diagnostic.of(code, origin, arguments).usedAt(uses);
  }
}
