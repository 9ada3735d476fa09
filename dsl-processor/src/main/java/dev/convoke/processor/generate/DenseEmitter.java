package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.DenseOp;

/** A matrix product, with a bias or without. */
final class DenseEmitter implements OpEmitter<DenseOp> {

  @Override
  public CodeBlock emit(DenseOp op, OpCall call) {
    String kernel = WeightsCode.denseKernel(call, "kernel");
    if (!op.bias()) {
      return call.calls("dense", call.input(), kernel);
    }
    return call.calls("dense", call.input(), kernel, WeightsCode.bias(call, "bias"));
  }
}
