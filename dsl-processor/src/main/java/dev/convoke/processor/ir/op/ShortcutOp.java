package dev.convoke.processor.ir.op;

import dev.convoke.processor.ir.TensorShape;

/**
 * The shortcut of a residual unit. Its inputs are what enters the unit and the branch, whose shape
 * it follows; it has variables only where it projects. A pre-activated unit has a third input, what
 * enters the branch, from which it projects without normalising (He et al. 2016, arXiv 1603.05027).
 */
public record ShortcutOp(Kind kind, boolean preActivated) implements Op {
  /** How it follows the branch. The names are those of {@code dev.convoke.dsl.value.Shortcut}. */
  public enum Kind {
    ZERO_PAD("zeroPad"),
    PROJECTION("projection"),
    PROJECT_ALL("projectAll");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** What fingerprints call it. */
    public String text() {
      return text;
    }
  }

  /**
   * Whether it has weights.
   *
   * @param entering what enters the unit
   */
  public boolean projects(TensorShape entering, TensorShape branch) {
    return kind == Kind.PROJECT_ALL || (kind == Kind.PROJECTION && !entering.equals(branch));
  }
}
