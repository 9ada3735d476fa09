package dev.convoke.processor.ir.op;

/**
 * The largest value or the mean of each window.
 *
 * @param overhangBottom rows of the window's bottom padding that only rounding up brought; a mean
 *     does not count them
 * @param overhangRight columns of the right padding, likewise
 */
public record PoolOp(Kind kind, Window window, int overhangBottom, int overhangRight)
    implements Op {
  /** What is taken of a window. */
  public enum Kind {
    MAX("max"),
    AVERAGE("average");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** What fingerprints call it. */
    public String text() {
      return text;
    }
  }
}
