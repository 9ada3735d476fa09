package dev.convoke.runtime.problem;

/** Training failed: ends a command with exit code 3; the last good checkpoint is intact. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public TrainingException(Problem problem) {
    super(problem.render());
    this.problem = problem;
  }

  public TrainingException(Problem problem, Throwable cause) {
    super(problem.render(), cause);
    this.problem = problem;
  }

  /** What to tell the user. */
  public Problem problem() {
    return problem;
  }
}
