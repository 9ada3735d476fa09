package dev.convoke.processor.generate;

import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Parts of a unit that are written together: one part, or numbered units of one form that follow
 * one another, each taking what the one before gives. Those are a loop.
 */
record Stretch(List<Unit> parts) {

  /** Fewer units are as well written one by one. */
  private static final int LEAST_LOOP = 3;

  boolean isLoop() {
    return parts.size() > 1;
  }

  Unit first() {
    return parts.get(0);
  }

  Unit last() {
    return parts.get(parts.size() - 1);
  }

  /** Nodes of all parts. */
  int size() {
    return parts.stream().mapToInt(part -> part.nodes().size()).sum();
  }

  /**
   * The stretches of a unit, in order.
   *
   * @param uses how often the network's nodes take each output
   */
  static List<Stretch> of(Unit unit, Map<NodeId, Integer> uses) {
    List<Unit> parts = unit.parts();
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    while (from < parts.size()) {
      int end = endOfChain(parts, from, uses);
      if (end - from < LEAST_LOOP) {
        end = from + 1;
      }
      stretches.add(new Stretch(List.copyOf(parts.subList(from, end))));
      from = end;
    }
    return stretches;
  }

  private static int endOfChain(List<Unit> parts, int from, Map<NodeId, Integer> uses) {
    Unit first = parts.get(from);
    if (first.number().isEmpty() || first.inputs().size() != 1) {
      return from + 1;
    }
    UnitForm form = UnitForm.of(first);
    int end = from + 1;
    while (end < parts.size()
        && follows(parts.get(end - 1), parts.get(end), uses)
        && UnitForm.of(parts.get(end)).equals(form)) {
      end++;
    }
    return end;
  }

  /** Whether a unit has the next number, and alone takes what the one before gives. */
  private static boolean follows(Unit before, Unit unit, Map<NodeId, Integer> uses) {
    OptionalInt number = unit.number();
    NodeId given = before.last().id();
    return number.isPresent()
        && number.getAsInt() == before.number().orElseThrow() + 1
        && unit.inputs().equals(List.of(given))
        && uses.getOrDefault(given, 0) == usesIn(unit, given);
  }

  private static int usesIn(Unit unit, NodeId output) {
    int uses = 0;
    for (ShapedNode node : unit.nodes()) {
      for (NodeId input : node.node().inputs()) {
        uses += input.equals(output) ? 1 : 0;
      }
    }
    return uses;
  }
}
