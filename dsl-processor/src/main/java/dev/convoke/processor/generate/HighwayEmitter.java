package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.HighwayOp;
import dev.convoke.processor.ir.op.Window;

/** The gate is a convolution or a dense layer of its own. */
final class HighwayEmitter implements OpEmitter<HighwayOp> {

  @Override
  public CodeBlock emit(HighwayOp op, OpCall call) {
    String carried = call.inputs().get(0);
    String transformed = call.inputs().get(1);
    String gateSum = call.declare("gateSum", gateSum(op, call, carried));
    String gate = call.declare("gate", call.calls("sigmoid", gateSum));
    return call.calls("highway", carried, transformed, gate);
  }

  private static CodeBlock gateSum(HighwayOp op, OpCall call, String carried) {
    if (call.inputShape() instanceof FeatureMap) {
      String kernel = WeightsCode.convolutionKernel(call, "gate/kernel");
      String bias = WeightsCode.bias(call, "gate/bias", op.gateBias());
      CodeBlock window = WindowCode.of(Window.keeping(op.gate()));
      return call.calls("conv2d", carried, kernel, bias, window);
    }
    String kernel = WeightsCode.denseKernel(call, "gate/kernel");
    String bias = WeightsCode.bias(call, "gate/bias", op.gateBias());
    return call.calls("dense", carried, kernel, bias);
  }
}
