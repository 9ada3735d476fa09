package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.Window;

/** A convolution with a kernel that no training changes. */
final class IdentityConvEmitter implements OpEmitter<IdentityConvOp> {

  @Override
  public CodeBlock emit(IdentityConvOp op, OpCall call) {
    String kernel = WeightsCode.identityKernel(call);
    return call.calls("conv2d", call.input(), kernel, WindowCode.of(Window.keeping(op.size())));
  }
}
