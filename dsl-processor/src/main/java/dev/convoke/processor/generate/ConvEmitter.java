package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.ConvOp;

/** A convolution goes through the runtime's seam, which chooses how it is computed. */
final class ConvEmitter implements OpEmitter<ConvOp> {

  @Override
  public CodeBlock emit(ConvOp op, OpCall call) {
    String kernel = call.declareVariable("kernel", WeightsCode.convolutionKernel(call, "kernel"));
    CodeBlock convolution =
        CodeBlock.of(
            "$L.conv2d(tf,$W$L,$W$L,$W$L)",
            call.scope(),
            call.input(),
            kernel,
            WindowCode.of(op.window()));
    if (!op.bias()) {
      return convolution;
    }
    return WeightsCode.plusBias(call, CodeBlock.of("$L", call.declare("convolution", convolution)));
  }
}
