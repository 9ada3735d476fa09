package dev.convoke.dsl.value;

/** The images whose top-1 decides over the learning rate. */
public enum Watch {
  /** Training images that are held out: {@code validation} of {@code @Train}. */
  VALIDATION,

  /**
   * The test images. For a data set whose test images are there to decide by, as the 50,000 of
   * ImageNet that the papers measure with; elsewhere what is measured at the end is flattered.
   */
  TEST
}
