package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.GroupNormOp;

/** Scale and shift are variables. */
final class GroupNormEmitter implements OpEmitter<GroupNormOp> {

  @Override
  public CodeBlock emit(GroupNormOp op, OpCall call) {
    String gamma = WeightsCode.parameter(call, "gamma", WeightsCode.ones());
    String beta = WeightsCode.parameter(call, "beta", WeightsCode.zeros());
    String epsilon = FloatLiteral.of(op.epsilon());
    return call.calls("groupNorm", call.input(), gamma, beta, op.groups(), epsilon);
  }
}
