package dev.convoke.description.recipe;

/** One random change of training images. Its forms are named like their annotations. */
public interface Augmentation {

  /**
   * Pads every side with {@code padding} pixels of the mean colour and crops the old size at a
   * random place (He et al. 2015, section 4.2).
   */
  record PadAndCrop(int padding) implements Augmentation {}

  /**
   * Mirrors left and right with probability one half.
   *
   * @param alternating whether that is drawn once for each image, which is then mirrored in every
   *     other epoch
   */
  record HorizontalFlip(boolean alternating) implements Augmentation {

    /** Drawn anew each time. */
    public HorizontalFlip() {
      this(false);
    }
  }

  /** Rescales so that the shorter side has a random number of pixels. */
  record ScaleJitter(int min, int max) implements Augmentation {}

  /** Crops the network's input at a random place. */
  record RandomCrop() implements Augmentation {}

  /**
   * Crops a random share of the area with a random aspect, width divided by height, and rescales it
   * to the network's input.
   */
  record RandomResizedCrop(double minArea, double maxArea, double minAspect, double maxAspect)
      implements Augmentation {}

  /** Adds normal multiples of the principal components of the colours. */
  record PcaColor(double deviation) implements Augmentation {}

  /** Some operations drawn at random, of a strength from 0 to 30. */
  record RandAugment(int operations, int magnitude) implements Augmentation {}

  /** One operation of a random strength, both drawn evenly. */
  record TrivialAugment() implements Augmentation {}

  /**
   * Fills a random rectangle with the mean colour in a share of the images; the aspect is height
   * divided by width.
   */
  record RandomErasing(
      double probability, double minArea, double maxArea, double minAspect, double maxAspect)
      implements Augmentation {}

  /** Mixes images and labels in pairs, by a share drawn from Beta(alpha, alpha). */
  record Mixup(double alpha) implements Augmentation {}

  /** Pastes a rectangle of another image, its area drawn from Beta(alpha, alpha). */
  record CutMix(double alpha) implements Augmentation {}
}
