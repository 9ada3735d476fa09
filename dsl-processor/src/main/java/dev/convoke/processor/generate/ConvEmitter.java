package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.ConvOp;

/** A convolution, with a bias or without. */
final class ConvEmitter implements OpEmitter<ConvOp> {

  @Override
  public CodeBlock emit(ConvOp op, OpCall call) {
    String kernel = WeightsCode.convolutionKernel(call, "kernel");
    CodeBlock window = WindowCode.of(op.window());
    if (!op.bias()) {
      return call.calls("conv2d", call.input(), kernel, window);
    }
    String bias = WeightsCode.bias(call, "bias");
    return call.calls("conv2d", call.input(), kernel, bias, window);
  }
}
