package dev.convoke.processor.lint;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.ActivationOp;

/** A ReLU whose input is a ReLU's output: mostly one that a residual unit has by itself. */
final class ReluTwiceLint implements Lint {

  @Override
  public void check(Wiring network, Diagnostics diagnostics) {
    network
        .all(ActivationOp.class)
        .filter(node -> isRelu(node) && network.before(node).filter(this::isRelu).isPresent())
        .forEach(
            node ->
                diagnostics.report(
                    Wiring.at(node, DiagnosticCode.RELU_TWICE, node.id().step())
                        .fix("remove one of the two")));
  }

  private boolean isRelu(ShapedNode node) {
    return node.op() instanceof ActivationOp op && op.kind() == ActivationOp.Kind.RELU;
  }
}
