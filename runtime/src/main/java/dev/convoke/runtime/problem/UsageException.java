package dev.convoke.runtime.problem;

/** Wrong usage or input: ends a command with exit code 2, before any training. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UsageException(Problem problem) {
    super(problem.render());
    this.problem = problem;
  }

  public UsageException(Problem problem, Throwable cause) {
    super(problem.render(), cause);
    this.problem = problem;
  }

  /** What to tell the user. */
  public Problem problem() {
    return problem;
  }
}
