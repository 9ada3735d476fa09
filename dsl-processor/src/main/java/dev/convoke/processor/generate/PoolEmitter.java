package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.PoolOp;

/** The runtime pads as the papers do, which TensorFlow's own pools cannot. */
final class PoolEmitter implements OpEmitter<PoolOp> {

  @Override
  public CodeBlock emit(PoolOp op, OpCall call) {
    CodeBlock window = WindowCode.of(op.window());
    String scope = call.scope();
    return switch (op.kind()) {
      case MAX -> CodeBlock.of("$L.maxPool(tf, $L, $L)", scope, call.input(), window);
      case AVERAGE ->
          op.overhangBottom() + op.overhangRight() == 0
              ? CodeBlock.of("$L.avgPool(tf, $L, $L)", scope, call.input(), window)
              : CodeBlock.of(
                  "$L.avgPool(tf,$W$L,$W$L,$W$L,$W$L)",
                  scope,
                  call.input(),
                  window,
                  op.overhangBottom(),
                  op.overhangRight());
    };
  }
}
