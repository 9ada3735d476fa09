package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.ActivationOp;

/** One call of TensorFlow, or of the runtime where TensorFlow has no such function. */
final class ActivationEmitter implements OpEmitter<ActivationOp> {

  static final ClassName ACTIVATIONS = ClassName.get("dev.convoke.runtime.graph", "Activations");

  @Override
  public CodeBlock emit(ActivationOp op, OpCall call) {
    return expression(op.kind(), call.input());
  }

  /** An activation of a local. */
  static CodeBlock expression(ActivationOp.Kind kind, String input) {
    return switch (kind) {
      case RELU -> CodeBlock.of("tf.nn.relu($L)", input);
      case RELU6 -> CodeBlock.of("tf.nn.relu6($L)", input);
      case ELU -> CodeBlock.of("tf.nn.elu($L)", input);
      case SELU -> CodeBlock.of("tf.nn.selu($L)", input);
      case GELU -> CodeBlock.of("$T.gelu(tf, $L)", ACTIVATIONS, input);
      case SILU -> CodeBlock.of("$T.silu(tf, $L)", ACTIVATIONS, input);
      case HARD_SWISH -> CodeBlock.of("$T.hardSwish(tf, $L)", ACTIVATIONS, input);
      case SIGMOID -> CodeBlock.of("tf.math.sigmoid($L)", input);
      case TANH -> CodeBlock.of("$T.tanh(tf, $L)", ACTIVATIONS, input);
      case SOFTPLUS -> CodeBlock.of("tf.math.softplus($L)", input);
      case SOFTMAX -> CodeBlock.of("$T.softmax(tf, $L)", ACTIVATIONS, input);
    };
  }
}
