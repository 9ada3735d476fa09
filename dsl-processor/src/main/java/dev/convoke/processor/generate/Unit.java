package dev.convoke.processor.generate;

import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step, or a unit that a step repeats.
 *
 * @param path such as {@code stage2/1}
 * @param nodes all at or below the path, in order
 */
record Unit(String path, List<ShapedNode> nodes) {

  /** A longer step without steps of its own is written in pieces, between which methods may end. */
  private static final int MOST_OPERATIONS = 30;

  /** Whether it has steps of its own. */
  boolean hasSteps() {
    return nodes.stream().anyMatch(node -> !node.id().step().equals(path));
  }

  /** The last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Its number, if it is one of several units. */
  OptionalInt number() {
    String name = name();
    return name.chars().allMatch(Character::isDigit)
        ? OptionalInt.of(Integer.parseInt(name))
        : OptionalInt.empty();
  }

  ShapedNode last() {
    return nodes.get(nodes.size() - 1);
  }

  /** Nodes outside that nodes inside take, in order of first use. */
  List<NodeId> inputs() {
    Set<NodeId> inside = nodes.stream().map(ShapedNode::id).collect(Collectors.toSet());
    Set<NodeId> outside = new LinkedHashSet<>();
    for (ShapedNode node : nodes) {
      node.node().inputs().stream().filter(id -> !inside.contains(id)).forEach(outside::add);
    }
    return List.copyOf(outside);
  }

  /** What it consists of, in order: its steps, and between them nodes of its own, at its path. */
  List<Unit> parts() {
    List<Unit> parts = new ArrayList<>();
    int from = 0;
    while (from < nodes.size()) {
      String child = nodes.get(from).id().childOf(path);
      int end = from + 1;
      while (end < nodes.size() && nodes.get(end).id().childOf(path).equals(child)) {
        end++;
      }
      Unit part = new Unit(child, nodes.subList(from, end));
      if (!part.hasSteps()) {
        end = Math.min(end, from + MOST_OPERATIONS);
      }
      parts.add(new Unit(child, nodes.subList(from, end)));
      from = end;
    }
    return parts;
  }

  /** What is left of it behind its first nodes. */
  Unit without(int firstNodes) {
    return new Unit(path, nodes.subList(firstNodes, nodes.size()));
  }
}
