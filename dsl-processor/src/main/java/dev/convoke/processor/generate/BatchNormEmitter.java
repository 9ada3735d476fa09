package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.BatchNormOp;

/** The runtime keeps the moving statistics of both towers. */
final class BatchNormEmitter implements OpEmitter<BatchNormOp> {

  @Override
  public CodeBlock emit(BatchNormOp op, OpCall call) {
    return normalise(call, call.input(), op);
  }

  /** Normalises a value with this operation's variables. */
  static CodeBlock normalise(OpCall call, String value, BatchNormOp op) {
    return CodeBlock.of(
        "$L.batchNorm(tf,$W$L,$W$S,$W$L,$W$L,$W$L)",
        call.variables(),
        value,
        call.variablePrefix("gamma"),
        call.outputShape().channels(),
        FloatLiteral.of(op.momentum()),
        FloatLiteral.of(op.epsilon()));
  }
}
