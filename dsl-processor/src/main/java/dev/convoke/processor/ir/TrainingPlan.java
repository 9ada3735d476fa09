package dev.convoke.processor.ir;

import java.util.List;

/**
 * How the network is trained.
 *
 * @param batch images per step
 * @param epochs passes over the training images
 */
public record TrainingPlan(
    int batch, int epochs, Sgd optimizer, Schedule schedule, List<Augmentation> augmentation) {

  public TrainingPlan {
    augmentation = List.copyOf(augmentation);
  }

  /** Gradient descent with momentum. */
  public record Sgd(
      double learningRate,
      double momentum,
      boolean nesterov,
      double weightDecay,
      String decayGroup) {}

  /** The learning rate over the run. */
  public sealed interface Schedule {}

  /** The optimizer's rate throughout. */
  public record Constant() implements Schedule {}

  /** Multiplied by a factor at some epochs. */
  public record Steps(List<Integer> at, double factor) implements Schedule {
    public Steps {
      at = List.copyOf(at);
    }
  }

  /** A random change of training images. */
  public sealed interface Augmentation {}

  /** Pads, then crops at a random place. */
  public record PadAndCrop(int padding) implements Augmentation {}

  /** Mirrors one image in two. */
  public record HorizontalFlip() implements Augmentation {}
}
