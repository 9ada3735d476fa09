package dev.convoke.dsl.value;

/** How a residual shortcut follows its branch (He et al. 2015, section 4.1). */
public enum Shortcut {
  /** Option A: every stride-th pixel, missing channels filled with zeros. No parameters. */
  ZERO_PAD,

  /**
   * Option B: a 1×1 convolution with batch normalisation where the shape changes, identity
   * elsewhere.
   */
  PROJECTION,

  /** Option C: a 1×1 convolution with batch normalisation everywhere. */
  PROJECT_ALL,

  /** Identity where the branch keeps the shape, no shortcut elsewhere (MobileNet-v2). */
  IF_SAME_SHAPE,

  /** No shortcut and no addition: the plain net that the paper compares with. */
  NONE
}
