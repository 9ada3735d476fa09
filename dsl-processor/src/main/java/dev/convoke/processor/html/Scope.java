package dev.convoke.processor.html;

import dev.convoke.processor.html.Part.Branches;
import dev.convoke.processor.html.SeriesParallel.Lanes;
import dev.convoke.processor.html.SeriesParallel.Link;
import dev.convoke.processor.html.SeriesParallel.Vertex;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The inside of a network, step or unit: its children are the vertices of a graph. */
final class Scope {

  private final Diagram diagram;
  private final String path;

  /** Children by number, from 1. */
  private final Map<Integer, List<ShapedNode>> children = new HashMap<>();

  private final Map<Integer, Set<Integer>> inputs = new HashMap<>();
  private final Map<Integer, List<Part>> exits = new HashMap<>();

  Scope(Diagram diagram, String path, List<ShapedNode> nodes) {
    this.diagram = diagram;
    this.path = path;
    Map<NodeId, Integer> owners = new HashMap<>();
    int number = SeriesParallel.ENTRY;
    for (List<ShapedNode> child : children(nodes)) {
      number++;
      Set<Integer> taken = new LinkedHashSet<>();
      for (NodeId input : diagram.flow().entering(child)) {
        taken.add(owners.getOrDefault(input, SeriesParallel.ENTRY));
      }
      if (diagram.isExit(childPath(child))) {
        List<String> takes = taken.size() > 1 ? names(taken) : List.of();
        exits
            .computeIfAbsent(Collections.max(taken), before -> new ArrayList<>())
            .add(diagram.part(childPath(child), child, name(child), takes, List.of()));
        continue;
      }
      for (ShapedNode node : child) {
        owners.put(node.id(), number);
      }
      children.put(number, child);
      inputs.put(number, taken);
    }
  }

  /** What is drawn, from top to bottom. */
  List<Part> parts() {
    return drawn(SeriesParallel.layout(inputs));
  }

  /** The side exits behind a child. */
  List<Part> exitsBehind(int child) {
    return exits.getOrDefault(child, List.of());
  }

  private List<Part> drawn(List<Link> chain) {
    List<Part> parts = new ArrayList<>();
    for (Link link : chain) {
      if (link instanceof Vertex vertex) {
        parts.add(drawn(vertex));
      } else if (link instanceof Lanes lanes) {
        parts.add(new Branches(lanes.lanes().stream().map(this::drawn).toList()));
      }
    }
    return Repeats.fold(parts);
  }

  private Part drawn(Vertex vertex) {
    List<ShapedNode> child = children.getOrDefault(vertex.number(), List.of());
    return diagram.part(
        childPath(child), child, name(child), names(vertex.takes()), exitsBehind(vertex.number()));
  }

  /** What children are called where they cannot be shown; the block itself by its operation. */
  private List<String> names(Collection<Integer> vertices) {
    List<String> names = new ArrayList<>();
    for (int vertex : vertices) {
      List<ShapedNode> child = children.getOrDefault(vertex, List.of());
      String name = child.isEmpty() ? "input" : name(child);
      names.add(name.isEmpty() ? child.get(0).text() : name);
    }
    return names;
  }

  private String name(List<ShapedNode> child) {
    String childPath = childPath(child);
    return childPath.equals(path) ? "" : childPath.substring(childPath.lastIndexOf('/') + 1);
  }

  private String childPath(List<ShapedNode> child) {
    return child.get(0).id().childOf(path);
  }

  /** Consecutive nodes of one child of the path, or of the path itself. */
  private List<List<ShapedNode>> children(List<ShapedNode> nodes) {
    List<List<ShapedNode>> groups = new ArrayList<>();
    for (ShapedNode node : nodes) {
      boolean goesOn =
          !groups.isEmpty()
              && childPath(groups.get(groups.size() - 1)).equals(node.id().childOf(path));
      if (!goesOn) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(node);
    }
    return groups;
  }
}
