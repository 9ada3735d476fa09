package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.LayerNormOp;

/** Scale and shift are variables. */
final class LayerNormEmitter implements OpEmitter<LayerNormOp> {

  @Override
  public CodeBlock emit(LayerNormOp op, OpCall call) {
    String gamma = WeightsCode.parameter(call, "gamma", WeightsCode.ones());
    String beta = WeightsCode.parameter(call, "beta", WeightsCode.zeros());
    return call.calls("layerNorm", call.input(), gamma, beta, FloatLiteral.of(op.epsilon()));
  }
}
