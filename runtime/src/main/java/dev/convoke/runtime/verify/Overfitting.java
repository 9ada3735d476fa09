package dev.convoke.runtime.verify;

import java.util.List;
import java.util.Locale;

/**
 * How training on one batch went.
 *
 * @param steps losses looked at
 * @param first loss, with the initial weights
 * @param last loss
 * @param goal what the loss had to fall below: a quarter of what is reached without looking at the
 *     images, which is the entropy of their classes
 */
public record Overfitting(int steps, float first, float last, float goal) {

  private static final float SHARE = 0.25f;

  /**
   * @param entropy of the classes in the batch, the least loss of a network that answers every
   *     image alike
   */
  static Overfitting of(List<Float> losses, float entropy) {
    return new Overfitting(
        losses.size(), losses.get(0), losses.get(losses.size() - 1), SHARE * entropy);
  }

  /** Whether the images are known by heart. */
  public boolean succeeded() {
    return last < goal;
  }

  boolean isFinite() {
    return Float.isFinite(last);
  }

  /** The course in one line. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "the loss of one batch goes from %.3f to %.3f in %d steps; expected: below %.3f",
        first,
        last,
        steps,
        goal);
  }
}
