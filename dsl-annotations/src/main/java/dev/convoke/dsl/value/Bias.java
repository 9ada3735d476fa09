package dev.convoke.dsl.value;

/** Whether a convolution or dense layer adds a bias. */
public enum Bias {
  /**
   * A convolution: unless its step has a batch normalisation, which would void it. A dense layer:
   * always.
   */
  AUTO,

  /** Always. */
  ON,

  /** Never. */
  OFF
}
