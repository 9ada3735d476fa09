package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;

/** An image that the operations of {@link Images} cannot read, such as a file that is damaged. */
public final class UnreadableImageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String image;
  private final String reason;

  /**
   * @param image which one, such as {@code image 17 of 2,000}
   * @param reason in a person's words
   */
  UnreadableImageException(String image, String reason, Throwable cause) {
    super(image + " cannot be read: " + reason, cause);
    this.image = image;
    this.reason = reason;
  }

  /**
   * What to tell the user.
   *
   * @param where the images belong, such as {@code data set squares, test images}
   */
  public Problem problem(String where) {
    return Problem.of(where + ": " + image + " cannot be read")
        .expected("an image of the size that the images promise, counted from 0")
        .found(reason)
        .fix("correct the image, or the operations that read it");
  }
}
