package dev.convoke.processor.lower;

import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.CompositeOperation;
import dev.convoke.processor.operation.Operations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes composite operations apart. The last part of one keeps its name and its text, so whoever
 * takes its output finds it, and people read what they wrote; the other parts have no text.
 */
public final class Lowering {

  /** How many nodes a step has, parts included. */
  private final Map<String, Integer> perStep = new HashMap<>();

  private final List<ShapedNode> primitives = new ArrayList<>();

  private Lowering() {}

  /**
   * What is computed for some nodes.
   *
   * @param nodes in order of execution
   */
  public static List<ShapedNode> lower(List<ShapedNode> nodes) {
    Lowering lowering = new Lowering();
    for (ShapedNode node : nodes) {
      lowering.perStep.merge(node.id().step(), node.id().index() + 1, Math::max);
    }
    nodes.forEach(node -> lowering.lower(node, node.op()));
    return List.copyOf(lowering.primitives);
  }

  private <O extends Op> void lower(ShapedNode node, O op) {
    if (Operations.of(op) instanceof CompositeOperation<O> composite) {
      PartCollector parts = new PartCollector(node, () -> nextId(node.id().step()));
      composite.lower(op, parts);
      primitives.addAll(parts.collected());
    } else {
      primitives.add(node);
    }
  }

  private NodeId nextId(String step) {
    return new NodeId(step, perStep.merge(step, 1, Integer::sum) - 1);
  }
}
