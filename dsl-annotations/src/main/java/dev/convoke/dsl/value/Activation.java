package dev.convoke.dsl.value;

/** What follows the addition of a residual unit. */
public enum Activation {
  /** {@code max(x, 0)}. */
  RELU,

  /** Nothing. */
  NONE
}
