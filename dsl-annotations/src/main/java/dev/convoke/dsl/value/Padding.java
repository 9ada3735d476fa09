package dev.convoke.dsl.value;

/** How far the input of a window is padded. */
public enum Padding {
  /**
   * Half the (dilated) kernel, rounded down, on every side: what the papers and torchvision write
   * as padding k/2.
   */
  HALF,

  /**
   * TensorFlow's rule: {@code ceil(size / stride)} windows, the odd pixel below and to the right.
   */
  SAME,

  /** None: windows lie inside the input. */
  VALID,

  /** As {@code pad} says. */
  EXPLICIT
}
