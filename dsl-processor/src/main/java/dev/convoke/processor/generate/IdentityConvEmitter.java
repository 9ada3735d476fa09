package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.Window;

/** A convolution with a kernel that no training changes. */
final class IdentityConvEmitter implements OpEmitter<IdentityConvOp> {

  @Override
  public CodeBlock emit(IdentityConvOp op, OpCall call) {
    Window window = Window.keeping(op.size());
    String kernel = call.declareVariable("kernel", WeightsCode.identityKernel(call));
    return CodeBlock.of(
        "$L.conv2d(tf,$W$L,$W$L,$W$L)", call.scope(), call.input(), kernel, WindowCode.of(window));
  }
}
