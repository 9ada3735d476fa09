package dev.convoke.processor.ir.op;

/** An activation without parameters, element by element. */
public record ActivationOp(Kind kind) implements Op {
  /** The function. */
  public enum Kind {
    RELU,
    RELU6,
    ELU,
    SELU,
    GELU,
    SILU,
    HARD_SWISH,
    SIGMOID,
    TANH,
    SOFTPLUS,
    SOFTMAX
  }
}
