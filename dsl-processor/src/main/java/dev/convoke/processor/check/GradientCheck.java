package dev.convoke.processor.check;

import dev.convoke.description.NameList;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.FindingException;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.gradient.GradientTable;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Operations;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Between what is trained and the loss lie only operations that a gradient passes. Every step leads
 * to the logits or to a side exit, so every operation lies before a loss.
 */
final class GradientCheck {

  private static final GradientTable TABLE = GradientTable.current();

  private final List<ShapedNode> primitives;
  private final List<String> frozen;
  private final Diagnostics diagnostics;
  private final Map<NodeId, ShapedNode> nodes = new HashMap<>();

  private GradientCheck(List<ShapedNode> primitives, List<String> frozen, Diagnostics diagnostics) {
    this.primitives = primitives;
    this.frozen = frozen;
    this.diagnostics = diagnostics;
    primitives.forEach(node -> nodes.put(node.id(), node));
  }

  static void check(ShapedNetwork network, List<ShapedNode> primitives, Diagnostics diagnostics) {
    Optional<Recipe> recipe = network.network().checked().recipe();
    boolean isWhole = network.nodes().size() == network.network().nodes().size();
    if (isWhole && recipe.isPresent()) {
      new GradientCheck(primitives, recipe.get().freeze(), diagnostics).check();
    }
  }

  private void check() {
    for (ShapedNode node : primitives) {
      try {
        check(node);
      } catch (FindingException e) {
        diagnostics.report(e.finding().at(node.node().origins()));
      }
    }
  }

  private void check(ShapedNode node) {
    List<String> without =
        path(node.op()).stream().filter(type -> !TABLE.has(type)).sorted().toList();
    if (without.isEmpty()) {
      return;
    }
    Set<NodeId> behind = upTo(node.id());
    List<String> stuck =
        primitives.stream()
            .filter(before -> behind.contains(before.id()))
            .flatMap(before -> before.variables().stream())
            .filter(this::isTrained)
            .map(Variable::name)
            .toList();
    if (!stuck.isEmpty()) {
      report(node, NameList.of(without), stuck);
    }
  }

  private static <O extends Op> Set<String> path(O op) {
    return Operations.primitive(op).tensorFlowOperations(op);
  }

  /** A node and all from which its inputs come. */
  private Set<NodeId> upTo(NodeId last) {
    Set<NodeId> seen = new HashSet<>(Set.of(last));
    Deque<NodeId> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      ShapedNode node = nodes.get(open.remove());
      if (node != null) { // else it is what enters the network
        node.node().inputs().stream().filter(seen::add).forEach(open::add);
      }
    }
    return seen;
  }

  private boolean isTrained(Variable variable) {
    return variable.role() == Role.TRAINABLE
        && frozen.stream().noneMatch(path -> variable.name().startsWith(path + "/"));
  }

  private void report(ShapedNode node, String operations, List<String> stuck) {
    List<Origin> origins = node.node().origins();
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NO_GRADIENT,
                origins.get(0),
                node.id().step(),
                TABLE.version(),
                operations,
                text(stuck))
            .usedAt(origins.subList(1, origins.size()))
            .fix(
                "freeze what is trained up to here with @Trainable(false), or compute the step"
                    + " with operations that have one"));
  }

  private static String text(List<String> variables) {
    String first = variables.get(0);
    int others = variables.size() - 1;
    if (others == 0) {
      return first;
    }
    return first + (others == 1 ? " and 1 other variable" : " and " + others + " other variables");
  }
}
