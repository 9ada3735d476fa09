package dev.convoke.integration.mutation;

/** What becomes of a mutant. */
enum Outcome {
  /**
   * The processor rejects it: every error has a code of ours and stands on a line of the source.
   */
  REJECTED(true),
  /** It is no Java, with or without the processor. */
  NOT_JAVA(true),
  /** Its graph is built, a training step has a finite loss, and test images were measured. */
  TRAINED(true),
  /** As TRAINED, but with another recipe: the runtime refused its own by name, as the base's. */
  RECIPE_REFUSED(true),
  /** Its graph is built; it would take too much to run. */
  TOO_LARGE_TO_RUN(true),

  /** javac says something of its own about a network that is Java. */
  NOISE(false),
  /** The generated code does not compile, or not without warnings. */
  BAD_CODE(false),
  /** The processor failed. */
  INTERNAL_ERROR(false),
  /** The runtime refused the recipe of a network whose base it trains. */
  REFUSED(false),
  /** The graph is not what the description says. */
  WRONG_GRAPH(false),
  /** TensorFlow or the runtime failed. */
  FAILED(false),
  /** The loss of the first step is no number. */
  NOT_FINITE(false);

  private final boolean isAllowed;

  Outcome(boolean isAllowed) {
    this.isAllowed = isAllowed;
  }

  boolean isAllowed() {
    return isAllowed;
  }
}
