package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.LocalResponseNormOp;

/** The runtime has the formula; TensorFlow's own operation has a wrong gradient. */
final class LocalResponseNormEmitter implements OpEmitter<LocalResponseNormOp> {

  @Override
  public CodeBlock emit(LocalResponseNormOp op, OpCall call) {
    return CodeBlock.of(
        "$T.localResponseNorm(tf,$W$L,$W$L,$W$L,$W$L,$W$L)",
        LayerNormEmitter.NORMALISATIONS,
        call.input(),
        op.size(),
        FloatLiteral.of(op.k()),
        FloatLiteral.of(op.alpha()),
        FloatLiteral.of(op.beta()));
  }
}
