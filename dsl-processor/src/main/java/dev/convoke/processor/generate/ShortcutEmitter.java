package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.Window;

/** Zero padding or projection, as the shape rule found; an identity is never written. */
final class ShortcutEmitter implements OpEmitter<ShortcutOp> {

  @Override
  public CodeBlock emit(ShortcutOp op, OpCall call) {
    return call.node().variables().isEmpty()
        ? call.calls("zeroPadShortcut", call.input(), stride(call), call.outputShape().channels())
        : projection(op, call);
  }

  private static CodeBlock projection(ShortcutOp op, OpCall call) {
    int stride = stride(call);
    CodeBlock window = WindowCode.of(new Window(1, 1, stride, stride, 1, 1, 0, 0, 0, 0));
    String input = call.inputs().get(op.preActivated() ? 2 : 0);
    String kernel = WeightsCode.convolutionKernel(call, "kernel");
    CodeBlock projection = call.calls("conv2d", input, kernel, window);
    if (op.preActivated()) {
      return projection;
    }
    String projected = call.declare("projection", projection);
    // He et al. normalise after every convolution, the projection's included
    return BatchNormEmitter.normalise(call, projected, new BatchNormOp(0.9, 1e-5));
  }

  private static int stride(OpCall call) {
    if (call.inputShape() instanceof FeatureMap from
        && call.outputShape() instanceof FeatureMap to) {
      return (from.height() + to.height() - 1) / to.height();
    }
    return 1;
  }
}
