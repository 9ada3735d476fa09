package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.LocalResponseNormOp;

/** No variables. */
final class LocalResponseNormEmitter implements OpEmitter<LocalResponseNormOp> {

  @Override
  public CodeBlock emit(LocalResponseNormOp op, OpCall call) {
    return call.calls(
        "localResponseNorm",
        call.input(),
        op.size(),
        FloatLiteral.of(op.k()),
        FloatLiteral.of(op.alpha()),
        FloatLiteral.of(op.beta()));
  }
}
