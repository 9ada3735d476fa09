package dev.convoke.description.codec;

/** A document was written by a newer version of Convoke, whose format this version cannot read. */
public final class NewerFormatException extends UnreadableException {

  private static final long serialVersionUID = 1L;

  public NewerFormatException(String message) {
    super(message);
  }

  public NewerFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
