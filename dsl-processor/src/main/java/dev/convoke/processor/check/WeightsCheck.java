package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.Modifiers;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.WeightRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every modifier has weights to act on. */
final class WeightsCheck {

  private final Map<NodeId, ShapedNode> shaped = new HashMap<>();
  private final Diagnostics diagnostics;

  private WeightsCheck(ShapedNetwork network, Diagnostics diagnostics) {
    network.nodes().forEach(node -> shaped.put(node.id(), node));
    this.diagnostics = diagnostics;
  }

  static void check(ShapedNetwork network, Diagnostics diagnostics) {
    WeightsCheck check = new WeightsCheck(network, diagnostics);
    Map<Origin, List<Node>> governed = new LinkedHashMap<>();
    Map<Origin, WeightRules.Source> sources = new LinkedHashMap<>();
    for (Node node : network.network().nodes()) {
      for (WeightRules.Source source : node.weights().sources()) {
        Origin origin = source.modifier().origin();
        governed.computeIfAbsent(origin, o -> new ArrayList<>()).add(node);
        sources.putIfAbsent(origin, source);
      }
    }
    sources.forEach(
        (origin, source) -> check.check(source, governed.getOrDefault(origin, List.of())));
  }

  private void check(WeightRules.Source source, List<Node> nodes) {
    if (!nodes.stream().allMatch(node -> shaped.containsKey(node.id()))) {
      return; // behind a mistake nothing can be said
    }
    Origin origin = source.modifier().origin();
    if (source.modifier().annotation().equals(Modifiers.INIT)) {
      init(source, nodes);
    } else if (!has(nodes, variable -> true)) {
      String name = source.modifier().writtenAs();
      report(
          source,
          nodes,
          origin,
          name,
          "weights",
          "move @" + name + " to a step with weights, or remove it");
    }
  }

  private void init(WeightRules.Source source, List<Node> nodes) {
    Attributes init = source.modifier().attributes();
    if (!has(nodes, Variable::isKernel)) {
      report(
          source,
          nodes,
          init.origin(),
          "Init",
          "kernels",
          "move @Init to a step with a convolution or a dense layer, or remove it");
    } else if (init.isWritten("bias") && !has(nodes, Variable::isBias)) {
      report(
          source,
          nodes,
          init.get("bias", Value.class).origin(),
          "Init(bias)",
          "biases",
          "remove bias, or write bias = ON in the convolution");
    }
  }

  private boolean has(List<Node> nodes, Predicate<Variable> kind) {
    return nodes.stream()
        .flatMap(node -> Optional.ofNullable(shaped.get(node.id())).stream())
        .anyMatch(node -> node.variables().stream().anyMatch(kind.and(v -> isWeight(v, node))));
  }

  /** Not a statistic, nor a kernel that its operation holds fixed. */
  private static boolean isWeight(Variable variable, ShapedNode node) {
    return switch (variable.role()) {
      case TRAINABLE -> true;
      case FROZEN -> !node.node().weights().trainable();
      case STATISTIC -> false;
    };
  }

  private void report(
      WeightRules.Source source,
      List<Node> nodes,
      Origin origin,
      String modifier,
      String what,
      String fix) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.NO_WEIGHTS, origin, source.where(), modifier, what)
            .usedAt(nodes.get(0).origins())
            .fix(fix));
  }
}
