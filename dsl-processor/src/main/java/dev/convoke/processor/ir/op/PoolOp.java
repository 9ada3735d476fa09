package dev.convoke.processor.ir.op;

/** The largest value or the mean of each window. */
public record PoolOp(Kind kind, Window window) implements Op {
  /** What is taken of a window. */
  public enum Kind {
    MAX,
    AVERAGE
  }
}
