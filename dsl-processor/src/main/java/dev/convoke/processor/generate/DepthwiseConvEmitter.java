package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.DepthwiseConvOp;

/** A convolution of each channel by itself, with a bias or without. */
final class DepthwiseConvEmitter implements OpEmitter<DepthwiseConvOp> {

  @Override
  public CodeBlock emit(DepthwiseConvOp op, OpCall call) {
    String kernel = WeightsCode.depthwiseKernel(call, "kernel");
    CodeBlock window = WindowCode.of(op.window());
    if (!op.bias()) {
      return call.calls("depthwiseConv2d", call.input(), kernel, window);
    }
    String bias = WeightsCode.bias(call, "bias");
    return call.calls("depthwiseConv2d", call.input(), kernel, bias, window);
  }
}
