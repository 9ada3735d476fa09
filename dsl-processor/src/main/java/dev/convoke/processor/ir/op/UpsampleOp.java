package dev.convoke.processor.ir.op;

/**
 * A larger map.
 *
 * @param height rows that one becomes
 * @param width columns that one becomes
 */
public record UpsampleOp(Kind kind, int height, int width) implements Op {

  /** What the new pixels are. */
  public enum Kind {
    NEAREST("nearest"),
    BILINEAR("bilinear");

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
