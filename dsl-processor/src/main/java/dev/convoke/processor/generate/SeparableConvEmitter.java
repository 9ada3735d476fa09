package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.Window;

/** Two convolutions, nothing between. */
final class SeparableConvEmitter implements OpEmitter<SeparableConvOp> {

  private static final Window POINT = new Window(1, 1, 1, 1, 1, 1, 0, 0, 0, 0);

  @Override
  public CodeBlock emit(SeparableConvOp op, OpCall call) {
    String depthwiseKernel =
        call.declareVariable(
            "depthwise/kernel", WeightsCode.depthwiseKernel(call, "depthwise/kernel"));
    String depthwise =
        call.declare(
            "depthwise",
            DepthwiseConvEmitter.convolve(call, call.input(), depthwiseKernel, op.window()));
    String pointwiseKernel =
        call.declareVariable(
            "pointwise/kernel", WeightsCode.convolutionKernel(call, "pointwise/kernel"));
    CodeBlock pointwise =
        CodeBlock.of(
            "$L.conv2d(tf,$W$L,$W$L,$W$L)",
            call.scope(),
            depthwise,
            pointwiseKernel,
            WindowCode.of(POINT));
    return op.bias() ? WeightsCode.plusBias(call, pointwise) : pointwise;
  }
}
