package dev.convoke.dsl.value;

/** An activation inside a composite operation. */
public enum Function {
  /** {@code max(x, 0)}. */
  RELU,

  /** {@code min(max(x, 0), 6)}. */
  RELU6,

  /** {@code x·sigmoid(x)}. */
  SILU,

  /** {@code x·min(max(x + 3, 0), 6) / 6}. */
  HARD_SWISH
}
