package dev.convoke.processor.lint;

import dev.convoke.dsl.value.Bias;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.BatchNormOp;

/** A bias that is asked for, right before a normalisation that subtracts the mean. */
final class BiasBeforeBatchNormLint implements Lint {

  @Override
  public void check(Wiring network, Diagnostics diagnostics) {
    network
        .all(BatchNormOp.class)
        .flatMap(norm -> network.before(norm).stream())
        .filter(BiasBeforeBatchNormLint::asksForBias)
        .forEach(
            layer ->
                diagnostics.report(
                    Wiring.at(
                            layer,
                            layer.node().origin("bias"),
                            DiagnosticCode.BIAS_BEFORE_BATCH_NORM,
                            layer.id().step())
                        .fix("remove bias = ON")));
  }

  private static boolean asksForBias(ShapedNode layer) {
    if (!(layer.node().work() instanceof Node.Written written)) {
      return false;
    }
    Attributes attributes = written.operation().attributes();
    return attributes.isWritten("bias")
        && attributes.get("bias", Value.EnumValue.class).constant().equals(Bias.ON.name());
  }
}
