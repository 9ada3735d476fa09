package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.PoolOp;

/** The runtime pads as the papers do, which TensorFlow's own pools cannot. */
final class PoolEmitter implements OpEmitter<PoolOp> {

  @Override
  public CodeBlock emit(PoolOp op, OpCall call) {
    String method =
        switch (op.kind()) {
          case MAX -> "maxPool";
          case AVERAGE -> "avgPool";
        };
    return CodeBlock.of(
        "$L.$L(tf, $L, $L)",
        call.method().scopeField(),
        method,
        call.input(),
        WindowCode.of(op.window()));
  }
}
