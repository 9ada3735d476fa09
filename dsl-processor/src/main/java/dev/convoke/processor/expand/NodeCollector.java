package dev.convoke.processor.expand;

import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the nodes as they are laid out and numbers them within their steps. */
final class NodeCollector {

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> perStep = new HashMap<>();

  /** Adds a node at a place and names it. */
  NodeId add(Place place, Node.Work work, List<NodeId> inputs, Origin origin) {
    NodeId id = new NodeId(place.path(), perStep.merge(place.path(), 1, Integer::sum) - 1);
    List<Origin> origins = new ArrayList<>();
    origins.add(origin);
    origins.addAll(place.usedAt());
    nodes.add(new Node(id, work, inputs, origins, place.weights()));
    return id;
  }

  /** Whether nothing was laid out at a path so far. */
  boolean isFree(String path) {
    return !perStep.containsKey(path);
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }
}
