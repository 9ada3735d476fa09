package dev.convoke.processor.lint;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.GroupNormOp;
import dev.convoke.processor.ir.op.LayerNormOp;

/**
 * A learning rate that only normalised networks bear. VGG was trained with 0.01 (Simonyan and
 * Zisserman 2014, section 3.1), residual nets with batch normalisation with 0.1 (He et al. 2015,
 * section 3.4).
 */
final class RateWithoutNormalisationLint implements Lint {

  private static final double HIGH = 0.1;

  /** LeNet and its like, with fewer, train at such rates. */
  private static final int DEEP = 8;

  @Override
  public void check(Wiring network, Diagnostics diagnostics) {
    boolean normalises =
        network.all(BatchNormOp.class).findAny().isPresent()
            || network.all(LayerNormOp.class).findAny().isPresent()
            || network.all(GroupNormOp.class).findAny().isPresent();
    long layers =
        network.network().nodes().stream()
            .filter(RateWithoutNormalisationLint::hasTrainedKernel)
            .count();
    if (normalises || layers < DEEP) {
      return;
    }
    network.network().declared().training().stream()
        .filter(declared -> declared.annotation().annotation().equals(Sgd.class.getName()))
        .forEach(
            sgd -> {
              Value.DoubleValue rate =
                  sgd.annotation().attributes().get("learningRate", Value.DoubleValue.class);
              if (rate.number() >= HIGH) {
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.RATE_WITHOUT_NORMALISATION,
                            rate.origin(),
                            sgd.annotation().writtenAs(),
                            rate.number(),
                            layers)
                        .usedAt(sgd.places())
                        .fix("write learningRate = 0.01, or @BatchNorm after the convolutions"));
              }
            });
  }

  private static boolean hasTrainedKernel(ShapedNode node) {
    return node.variables().stream().anyMatch(v -> v.isKernel() && v.role() == Role.TRAINABLE);
  }
}
