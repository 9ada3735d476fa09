package dev.convoke.processor.check;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Modifiers;
import dev.convoke.processor.ir.ShapedNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.WeightRules;
import java.util.List;

/** A network that is trained has a weight that training changes. */
final class TrainableCheck {

  private TrainableCheck() {}

  static void check(ShapedNetwork network, Diagnostics diagnostics) {
    List<ShapedNode> nodes = network.nodes();
    boolean isWhole = nodes.size() == network.network().nodes().size();
    boolean learns = nodes.stream().anyMatch(node -> has(node, Role.TRAINABLE));
    if (!isWhole || learns || network.network().checked().recipe().isEmpty()) {
      return;
    }
    nodes.stream()
        .filter(node -> has(node, Role.FROZEN) && !node.node().weights().trainable())
        .reduce((before, last) -> last)
        .ifPresent(last -> report(last, diagnostics));
  }

  private static boolean has(ShapedNode node, Role role) {
    return node.variables().stream().anyMatch(variable -> variable.role() == role);
  }

  private static void report(ShapedNode last, Diagnostics diagnostics) {
    last.node().weights().sources().stream()
        .filter(source -> source.modifier().annotation().equals(Modifiers.TRAINABLE))
        .reduce((outer, inner) -> inner)
        .map(WeightRules.Source::modifier)
        .ifPresent(
            modifier ->
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.NOTHING_TO_TRAIN,
                            modifier.origin(),
                            last.id().step() + ": @Trainable(false)")
                        .usedAt(last.node().origins())
                        .fix("remove @Trainable(false) from a step, or @Train from the network")));
  }
}
