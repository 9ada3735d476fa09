package dev.convoke.dsl.value;

/** How the weight of a class in the loss follows from the number of its training images. */
public enum Weighting {
  /**
   * {@code n / (k·nᵢ)} for class i, where n is the number of all training images, k that of the
   * classes that have some, and nᵢ that of the class: scikit-learn's {@code class_weight =
   * "balanced"}. The mean of the weights over all images is 1.
   */
  BALANCED
}
