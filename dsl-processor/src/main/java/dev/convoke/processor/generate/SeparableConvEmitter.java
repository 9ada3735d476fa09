package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.Window;

/** Two convolutions, nothing between. */
final class SeparableConvEmitter implements OpEmitter<SeparableConvOp> {

  private static final Window POINT = new Window(1, 1, 1, 1, 1, 1, 0, 0, 0, 0);

  @Override
  public CodeBlock emit(SeparableConvOp op, OpCall call) {
    String depthwiseKernel = WeightsCode.depthwiseKernel(call, "depthwise/kernel");
    CodeBlock window = WindowCode.of(op.window());
    String depthwise =
        call.declare(
            "depthwise", call.calls("depthwiseConv2d", call.input(), depthwiseKernel, window));
    String pointwiseKernel = WeightsCode.convolutionKernel(call, "pointwise/kernel");
    CodeBlock point = WindowCode.of(POINT);
    if (!op.bias()) {
      return call.calls("conv2d", depthwise, pointwiseKernel, point);
    }
    String bias = WeightsCode.bias(call, "bias");
    return call.calls("conv2d", depthwise, pointwiseKernel, bias, point);
  }
}
