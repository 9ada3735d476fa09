package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;

/**
 * Images, labels or statistics that contradict each other. Thrown where a {@link Dataset} or an
 * {@link ImageSet} is made, so that one that exists can be trained on.
 */
public final class InvalidDatasetException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  InvalidDatasetException(Problem problem) {
    super(problem.render());
    this.problem = problem;
  }

  /** What is wrong, what was expected and found, and what to change. */
  public Problem problem() {
    return problem;
  }
}
