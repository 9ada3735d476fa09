package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.SqueezeExciteOp;

/** Mean, dense, activation, dense, sigmoid, and the product with the map. */
final class SqueezeExciteEmitter implements OpEmitter<SqueezeExciteOp> {

  @Override
  public CodeBlock emit(SqueezeExciteOp op, OpCall call) {
    String mean =
        call.declare("mean", CodeBlock.of("tf.math.mean($L, tf.array(1, 2))", call.input()));
    String squeezed = call.declare("squeezed", dense(call, mean, "squeeze"));
    String active = call.declare("active", ActivationEmitter.expression(op.activation(), squeezed));
    String excited = call.declare("excited", dense(call, active, "excite"));
    String weights =
        call.declare(
            "weights",
            CodeBlock.of(
                "tf.reshape(tf.math.sigmoid($L), tf.array(-1, 1, 1, $L))",
                excited,
                call.outputShape().channels()));
    return CodeBlock.of("tf.math.mul($L, $L)", call.input(), weights);
  }

  private static CodeBlock dense(OpCall call, String input, String name) {
    String kernel =
        call.declareVariable(name + "/kernel", WeightsCode.denseKernel(call, name + "/kernel"));
    String bias = call.declareVariable(name + "/bias", WeightsCode.bias(call, name + "/bias"));
    return CodeBlock.of("tf.nn.biasAdd(tf.linalg.matMul($L, $L), $L)", input, kernel, bias);
  }
}
