package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.PoolOp;

/** The runtime pads as the papers do. */
final class PoolEmitter implements OpEmitter<PoolOp> {

  @Override
  public CodeBlock emit(PoolOp op, OpCall call) {
    CodeBlock window = WindowCode.of(op.window());
    int bottom = op.overhangBottom();
    int right = op.overhangRight();
    return switch (op.kind()) {
      case MAX -> call.calls("maxPool", call.input(), window);
      case AVERAGE ->
          bottom + right == 0
              ? call.calls("avgPool", call.input(), window)
              : call.calls("avgPool", call.input(), window, bottom, right);
    };
  }
}
