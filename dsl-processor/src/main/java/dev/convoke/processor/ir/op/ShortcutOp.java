package dev.convoke.processor.ir.op;

/**
 * The shortcut of a residual unit. Its inputs are what enters the unit and the branch, whose shape
 * it follows; it has variables only where it projects.
 */
public record ShortcutOp(Kind kind) implements Op {
  /** How it follows the branch. The names are those of {@code dev.convoke.dsl.value.Shortcut}. */
  public enum Kind {
    ZERO_PAD,
    PROJECTION,
    PROJECT_ALL
  }
}
