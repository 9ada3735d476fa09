package dev.convoke.processor.ir.op;

/** An activation without parameters, element by element. */
public record ActivationOp(Kind kind) implements Op {
  /** The function. */
  public enum Kind {
    RELU("Relu"),
    RELU6("Relu6"),
    ELU("Elu"),
    SELU("Selu"),
    GELU("Gelu"),
    SILU("Silu"),
    HARD_SWISH("HardSwish"),
    SIGMOID("Sigmoid"),
    TANH("Tanh"),
    SOFTPLUS("Softplus"),
    SOFTMAX("Softmax");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** What people and fingerprints call it. */
    public String text() {
      return text;
    }
  }
}
