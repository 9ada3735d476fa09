package dev.convoke.dsl.value;

/** Which variables weight decay acts on. */
public enum DecayGroup {
  /** All trainable variables. */
  ALL,

  /** Kernels of convolutions and dense layers; not biases, γ and β. */
  KERNELS
}
