package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.PReluOp;

/** The slope is a variable. */
final class PReluEmitter implements OpEmitter<PReluOp> {

  @Override
  public CodeBlock emit(PReluOp op, OpCall call) {
    String slope = WeightsCode.parameter(call, "slope", WeightsCode.constant(op.slope()));
    return call.calls("prelu", call.input(), slope);
  }
}
