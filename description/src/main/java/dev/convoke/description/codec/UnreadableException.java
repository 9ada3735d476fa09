package dev.convoke.description.codec;

/**
 * A document is damaged, incomplete or not what Convoke writes. The message names the member that
 * is wrong, what was expected there and what was found.
 */
public class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
