package dev.convoke.dsl.value;

/** Which views of a test image count. */
public enum Protocol {
  /** The middle, as large as the network's input. */
  SINGLE_CROP,

  /**
   * The four corners and the middle, and all mirrored (Krizhevsky, Sutskever and Hinton 2012,
   * section 4.1).
   */
  TEN_CROP,

  /**
   * A grid of 5×5 crops, and all mirrored: 50 a scale (Simonyan and Zisserman 2014, arXiv
   * 1409.1556, section 3.2).
   */
  MULTI_CROP,

  /**
   * The whole image, dense layers as convolutions, the scores of all places averaged (Simonyan and
   * Zisserman 2014, arXiv 1409.1556, section 3.2).
   */
  DENSE,

  /**
   * Both, each with half of the weight: the posteriors of the whole image and its mirror image, and
   * those of the crops (Simonyan and Zisserman 2014, arXiv 1409.1556, section 4.3).
   */
  DENSE_AND_MULTI_CROP;

  /** Whether it has mirrored views anyway. */
  public boolean isMirrored() {
    return switch (this) {
      case SINGLE_CROP, DENSE -> false;
      case TEN_CROP, MULTI_CROP, DENSE_AND_MULTI_CROP -> true;
    };
  }
}
