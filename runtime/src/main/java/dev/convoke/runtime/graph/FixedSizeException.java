package dev.convoke.runtime.graph;

/**
 * A step of a network that cannot be computed on images of another size than the network's input.
 */
public final class FixedSizeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String step;

  /**
   * @param step its path
   * @param reason why it cannot
   */
  FixedSizeException(String step, String reason) {
    super(reason);
    this.step = step;
  }

  /** The path of the step. */
  public String step() {
    return step;
  }
}
