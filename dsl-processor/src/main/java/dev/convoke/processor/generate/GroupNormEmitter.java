package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.GroupNormOp;

/** The runtime has the formula. */
final class GroupNormEmitter implements OpEmitter<GroupNormOp> {

  @Override
  public CodeBlock emit(GroupNormOp op, OpCall call) {
    String gamma =
        call.declareVariable("gamma", WeightsCode.parameter(call, "gamma", WeightsCode.ones()));
    String beta =
        call.declareVariable("beta", WeightsCode.parameter(call, "beta", WeightsCode.zeros()));
    return CodeBlock.of(
        "$T.groupNorm(tf,$W$L,$W$L,$W$L,$W$L,$W$L)",
        LayerNormEmitter.NORMALISATIONS,
        call.input(),
        gamma,
        beta,
        op.groups(),
        FloatLiteral.of(op.epsilon()));
  }
}
