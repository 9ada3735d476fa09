package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFUnimplementedException;

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

  /** Whether its bytes are at fault, and not, say, the disk or a permission. */
  public boolean isDamage() {
    return getCause() instanceof TFInvalidArgumentException
        || getCause() instanceof TFUnimplementedException
        || reason.contains("corrupted record");
  }

  /**
   * The data are at fault.
   *
   * @param part of the data set that the image is of, such as {@code test}
   */
  public UsageException in(Dataset dataset, String part) {
    return new UsageException(
        problem("data set " + dataset.name() + ", " + part + " images"), this);
  }

  /**
   * What to tell the user.
   *
   * @param where it was read, such as {@code evaluating the test images after epoch 4}
   */
  public Problem problem(String where) {
    return problem(
        where,
        "an image of the size that the images promise, counted from 0",
        "correct the image, or the operations that read it");
  }

  /**
   * What to tell the user, where more is known of the images.
   *
   * @param expected of an image
   * @param fix what to do
   */
  public Problem problem(String where, String expected, String fix) {
    return Problem.of(where + ": " + image + " cannot be read")
        .expected(expected)
        .found(reason)
        .fix(fix);
  }
}
