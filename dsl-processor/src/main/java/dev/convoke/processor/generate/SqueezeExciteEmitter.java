package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.SqueezeExciteOp;

/** Mean, dense, activation, dense, sigmoid, and the product with the map. */
final class SqueezeExciteEmitter implements OpEmitter<SqueezeExciteOp> {

  @Override
  public CodeBlock emit(SqueezeExciteOp op, OpCall call) {
    String mean = call.declare("mean", call.calls("globalAvgPool", call.input()));
    String squeezed = call.declare("squeezed", dense(call, mean, "squeeze"));
    String activation = ActivationEmitter.method(op.activation());
    String active = call.declare("active", call.calls(activation, squeezed));
    String excited = call.declare("excited", dense(call, active, "excite"));
    String weights = call.declare("weights", call.calls("sigmoid", excited));
    return call.calls("scaleChannels", call.input(), weights);
  }

  private static CodeBlock dense(OpCall call, String input, String name) {
    String kernel = WeightsCode.denseKernel(call, name + "/kernel");
    return call.calls("dense", input, kernel, WeightsCode.bias(call, name + "/bias"));
  }
}
