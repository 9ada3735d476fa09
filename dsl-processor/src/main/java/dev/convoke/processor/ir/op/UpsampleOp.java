package dev.convoke.processor.ir.op;

/**
 * A larger map.
 *
 * @param down rows that one becomes
 * @param across columns that one becomes
 */
public record UpsampleOp(Kind kind, int down, int across) implements Op {

  /** What the new pixels are. */
  public enum Kind {
    NEAREST,
    BILINEAR
  }
}
