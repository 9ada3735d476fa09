package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.LayerNormOp;

/** The runtime has the formula. */
final class LayerNormEmitter implements OpEmitter<LayerNormOp> {

  static final ClassName NORMALISATIONS =
      ClassName.get("dev.convoke.runtime.graph", "Normalisations");

  @Override
  public CodeBlock emit(LayerNormOp op, OpCall call) {
    String gamma =
        call.declareVariable("gamma", WeightsCode.parameter(call, "gamma", WeightsCode.ones()));
    String beta =
        call.declareVariable("beta", WeightsCode.parameter(call, "beta", WeightsCode.zeros()));
    return CodeBlock.of(
        "$T.layerNorm(tf,$W$L,$W$L,$W$L,$W$L)",
        NORMALISATIONS,
        call.input(),
        gamma,
        beta,
        FloatLiteral.of(op.epsilon()));
  }
}
