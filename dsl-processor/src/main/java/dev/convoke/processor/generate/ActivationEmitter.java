package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.ActivationOp;

/** A method of the runtime for each function. */
final class ActivationEmitter implements OpEmitter<ActivationOp> {

  @Override
  public CodeBlock emit(ActivationOp op, OpCall call) {
    return call.calls(method(op.kind()), call.input());
  }

  /** The runtime's name of a function. */
  static String method(ActivationOp.Kind kind) {
    return switch (kind) {
      case RELU -> "relu";
      case RELU6 -> "relu6";
      case ELU -> "elu";
      case SELU -> "selu";
      case GELU -> "gelu";
      case SILU -> "silu";
      case HARD_SWISH -> "hardSwish";
      case SIGMOID -> "sigmoid";
      case TANH -> "tanh";
      case SOFTPLUS -> "softplus";
      case SOFTMAX -> "softmax";
    };
  }
}
