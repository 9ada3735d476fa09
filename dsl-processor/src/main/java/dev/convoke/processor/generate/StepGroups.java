package dev.convoke.processor.generate;

import dev.convoke.processor.ir.ShapedNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes by their step, in the order in which steps end. */
final class StepGroups {

  private StepGroups() {}

  static List<List<ShapedNode>> of(List<ShapedNode> nodes) {
    Map<String, List<ShapedNode>> steps = new LinkedHashMap<>();
    for (ShapedNode node : nodes) {
      steps.computeIfAbsent(node.id().step(), step -> new ArrayList<>()).add(node);
    }
    return List.copyOf(steps.values());
  }
}
