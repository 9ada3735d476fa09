package dev.convoke.runtime.command.console;

/** How a command ended, as shells see it. */
public enum ExitCode {
  /** Everything that was asked for is done. */
  DONE(0),
  /** A defect of Convoke itself. */
  INTERNAL_ERROR(1),
  /** Wrong usage or input; nothing was trained. */
  USAGE(2),
  /** Training failed; the last good checkpoint is intact. */
  TRAINING_FAILED(3),
  /** Ended by Ctrl-C or a termination signal, after a checkpoint. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
