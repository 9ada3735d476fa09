package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.DenseOp;

/** A matrix product and a bias. */
final class DenseEmitter implements OpEmitter<DenseOp> {

  @Override
  public CodeBlock emit(DenseOp op, OpCall call) {
    String kernel = call.declareVariable("kernel", WeightsCode.denseKernel(call, "kernel"));
    CodeBlock product = CodeBlock.of("tf.linalg.matMul($L, $L)", call.input(), kernel);
    if (!op.bias()) {
      return product;
    }
    return WeightsCode.plusBias(call, product);
  }
}
