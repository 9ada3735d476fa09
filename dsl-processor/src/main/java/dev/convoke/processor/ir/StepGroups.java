package dev.convoke.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes by their step, in the order in which steps end. */
public final class StepGroups {

  private StepGroups() {}

  /** Lists of nodes, none empty. */
  public static List<List<ShapedNode>> of(List<ShapedNode> nodes) {
    Map<String, List<ShapedNode>> steps = new LinkedHashMap<>();
    for (ShapedNode node : nodes) {
      steps.computeIfAbsent(node.id().step(), step -> new ArrayList<>()).add(node);
    }
    return List.copyOf(steps.values());
  }
}
