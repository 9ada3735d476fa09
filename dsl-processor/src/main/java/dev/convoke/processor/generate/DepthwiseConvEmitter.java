package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.Window;

/** The runtime pads as the papers do. */
final class DepthwiseConvEmitter implements OpEmitter<DepthwiseConvOp> {

  @Override
  public CodeBlock emit(DepthwiseConvOp op, OpCall call) {
    String kernel = call.declareVariable("kernel", WeightsCode.depthwiseKernel(call, "kernel"));
    CodeBlock convolution = convolve(call, call.input(), kernel, op.window());
    return op.bias() ? WeightsCode.plusBias(call, convolution) : convolution;
  }

  static CodeBlock convolve(OpCall call, String input, String kernel, Window window) {
    return CodeBlock.of(
        "$L.depthwiseConv2d(tf,$W$L,$W$L,$W$L)",
        call.scope(),
        input,
        kernel,
        WindowCode.of(window));
  }
}
