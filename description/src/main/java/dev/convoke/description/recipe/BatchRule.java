package dev.convoke.description.recipe;

import java.util.Locale;

/**
 * What a batch must have for a network to learn from it. The processor asks about the batch that is
 * written, and training about the one that an option puts in its place; both say the same.
 */
public final class BatchRule {

  /** What is wrong with a batch of one, with a {@code %s} for what asks for it. */
  public static final String OF_ONE =
      "%s: a batch of 1 leaves @BatchNorm one image to normalise with";

  private BatchRule() {}

  /**
   * Whether mean and variance are those of a single image.
   *
   * @param normalises whether the network has a batch normalisation
   */
  public static boolean isOfOne(int batch, boolean normalises) {
    return batch == 1 && normalises;
  }

  /**
   * What is wrong with a batch of one.
   *
   * @param asking what asks for it, such as {@code --batch}
   */
  public static String ofOne(String asking) {
    return String.format(Locale.ROOT, OF_ONE, asking);
  }
}
