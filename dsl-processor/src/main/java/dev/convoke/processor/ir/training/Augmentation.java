package dev.convoke.processor.ir.training;

/** A random change of training images; its numbers are those of the annotation of that name. */
public sealed interface Augmentation {

  /** Pads, then crops the old size at a random place. */
  record PadAndCrop(int padding) implements Augmentation {}

  /** Mirrors one image in two. */
  record HorizontalFlip() implements Augmentation {}

  /** Rescales to a random shorter side. */
  record ScaleJitter(int min, int max) implements Augmentation {}

  /** Crops the network's input at a random place. */
  record RandomCrop() implements Augmentation {}

  /** Crops a random share with a random aspect, rescaled to the network's input. */
  record RandomResizedCrop(double minArea, double maxArea, double minAspect, double maxAspect)
      implements Augmentation {}

  /** Shifts colours along their principal components. */
  record PcaColor(double deviation) implements Augmentation {}

  /** Some random operations of one strength. */
  record RandAugment(int operations, int magnitude) implements Augmentation {}

  /** Fills a random rectangle. */
  record RandomErasing(
      double probability, double minArea, double maxArea, double minAspect, double maxAspect)
      implements Augmentation {}

  /** Mixes pairs of images and labels. */
  record Mixup(double alpha) implements Augmentation {}

  /** Pastes a rectangle of another image, and mixes the labels. */
  record CutMix(double alpha) implements Augmentation {}
}
