package dev.convoke.dsl.value;

/** Which variables weight decay acts on, but for those of steps with {@code @NoDecay}. */
public enum DecayGroup {
  /** All trainable variables. */
  ALL,

  /** Kernels of convolutions and dense layers; not biases, γ and β. */
  KERNELS
}
