package dev.convoke.description.recipe;

import java.util.List;

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

  /**
   * Multiplies brightness, contrast and saturation by factors drawn from 1 - x, at least 0, to 1 +
   * x, and turns the hue by a share of its circle drawn from -hue to hue, in a random order.
   */
  record ColorJitter(double brightness, double contrast, double saturation, double hue)
      implements Augmentation {}

  /**
   * Rescales to a fixed size.
   *
   * @param size the shorter side, or height and width, in pixels
   */
  record Resize(List<Integer> size) implements Augmentation {

    public Resize {
      size = List.copyOf(size);
      if (size.isEmpty() || size.size() > 2) {
        throw new IllegalArgumentException("a size is one or two numbers, not " + size);
      }
    }

    /** Whether the aspect is kept. */
    public boolean isShorterSide() {
      return size.size() == 1;
    }
  }

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
