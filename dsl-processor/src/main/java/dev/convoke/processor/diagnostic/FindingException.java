package dev.convoke.processor.diagnostic;

/** Ends the work on an operation or network whose provider failed. */
public final class FindingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic finding;

  public FindingException(Diagnostic finding) {
    super(finding.what());
    this.finding = finding;
  }

  /** What to report; its places may be missing. */
  public Diagnostic finding() {
    return finding;
  }
}
