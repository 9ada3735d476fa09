package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.Window;

/** A convolution with a kernel that no training changes. */
final class IdentityConvEmitter implements OpEmitter<IdentityConvOp> {

  @Override
  public CodeBlock emit(IdentityConvOp op, OpCall call) {
    int half = op.size() / 2;
    Window window = new Window(op.size(), op.size(), 1, 1, 1, 1, half, half, half, half);
    String kernel = call.declareVariable("kernel", WeightsCode.identityKernel(call));
    return CodeBlock.of(
        "$L.conv2d(tf,$W$L,$W$L,$W$L)", call.scope(), call.input(), kernel, WindowCode.of(window));
  }
}
