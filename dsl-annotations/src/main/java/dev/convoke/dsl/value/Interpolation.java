package dev.convoke.dsl.value;

/** What the new pixels of an enlarged map are. */
public enum Interpolation {
  /** Copies of the pixel that they come of. */
  NEAREST,

  /**
   * Mixed of the four pixels around, by the distances of pixel centres; at the border, copies. As
   * Keras and PyTorch (without {@code align_corners}) do.
   */
  BILINEAR
}
