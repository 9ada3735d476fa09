package dev.convoke.runtime.inference;

/** Hears what a network says about each image that it is evaluated on. */
@FunctionalInterface
public interface PosteriorSink {

  /** Hears nothing. */
  PosteriorSink NONE = (image, probabilities) -> {};

  /**
   * One image; they come in their order.
   *
   * @param image its number in its {@link dev.convoke.runtime.data.Images}
   * @param probabilities one a class, the mean over the views of the image; the listener's to keep
   */
  void accept(int image, double[] probabilities);
}
