package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.HighwayOp;
import dev.convoke.processor.ir.op.Window;

/** {@code x + T·(H − x)}: the paper's sum with one product less. */
final class HighwayEmitter implements OpEmitter<HighwayOp> {

  @Override
  public CodeBlock emit(HighwayOp op, OpCall call) {
    String carried = call.inputs().get(0);
    String transformed = call.inputs().get(1);
    String kernel = call.declareVariable("gate/kernel", kernel(call));
    Variable bias = call.variable("gate/bias");
    String gateBias =
        call.declareVariable(
            "gate/bias",
            CodeBlock.of(
                "$L.bias($S, $L, $L)",
                call.variables(),
                bias.name(),
                bias.shape().get(0),
                FloatLiteral.of(op.gateBias())));
    String product = call.declare("gateProduct", product(op, call, kernel));
    String gate =
        call.declare(
            "gate", CodeBlock.of("tf.math.sigmoid(tf.nn.biasAdd($L, $L))", product, gateBias));
    return CodeBlock.of(
        "tf.math.add($1L, tf.math.mul($2L, tf.math.sub($3L, $1L)))", carried, gate, transformed);
  }

  private static CodeBlock kernel(OpCall call) {
    return call.inputShape() instanceof FeatureMap
        ? WeightsCode.convolutionKernel(call, "gate/kernel")
        : WeightsCode.denseKernel(call, "gate/kernel");
  }

  private static CodeBlock product(HighwayOp op, OpCall call, String kernel) {
    if (!(call.inputShape() instanceof FeatureMap)) {
      return CodeBlock.of("tf.linalg.matMul($L, $L)", call.input(), kernel);
    }
    return CodeBlock.of(
        "$L.conv2d(tf,$W$L,$W$L,$W$L)",
        call.scope(),
        call.input(),
        kernel,
        WindowCode.of(Window.keeping(op.gate())));
  }
}
