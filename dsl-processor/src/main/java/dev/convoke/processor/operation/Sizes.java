package dev.convoke.processor.operation;

/** Counts that TensorFlow and Java hold in an int or long. */
public final class Sizes {

  /** The limit in words. */
  public static final String LIMIT = "a tensor's 2³¹ elements";

  private Sizes() {}

  /** Whether the product of sizes fits into an int, as TensorFlow's kernels want of one axis. */
  public static boolean fitInt(long... sizes) {
    long product = 1;
    for (long size : sizes) {
      if (size > Integer.MAX_VALUE || product > Integer.MAX_VALUE) {
        return false;
      }
      product *= size;
    }
    return product <= Integer.MAX_VALUE;
  }
}
