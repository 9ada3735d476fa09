package dev.convoke.runtime.checkpoint;

/** A checkpoint is incomplete or damaged; the message says how, without naming its directory. */
final class DamagedException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedException(String message) {
    super(message);
  }

  DamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
