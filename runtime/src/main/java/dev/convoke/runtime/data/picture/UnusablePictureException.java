package dev.convoke.runtime.data.picture;

/** A file that is no picture that can be read. */
public final class UnusablePictureException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason in a person's words, to stand behind the file's name
   */
  UnusablePictureException(String reason) {
    super(reason);
  }

  /** In a person's words. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
