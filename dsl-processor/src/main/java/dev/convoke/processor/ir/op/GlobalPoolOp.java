package dev.convoke.processor.ir.op;

/** The mean or the largest value of each channel over the whole map. */
public record GlobalPoolOp(Kind kind) implements Op {

  /** What is taken of the map. */
  public enum Kind {
    AVERAGE("average"),
    MAX("max");

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
