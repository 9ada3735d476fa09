package dev.convoke.runtime.session;

/** Whether TensorFlow computes with oneDNN, whose sums differ in their last bits. */
public enum OneDnn {
  /** {@code TF_ENABLE_ONEDNN_OPTS=1}. */
  ON,
  /** {@code TF_ENABLE_ONEDNN_OPTS=0}. */
  OFF,
  /** The variable is not set: TensorFlow decides by the processor. */
  BY_PROCESSOR
}
