package dev.convoke.runtime.train;

import java.util.List;

/**
 * How a network declares that it is trained: what {@code @Train} and the annotations beside it say.
 *
 * @param batch images per step
 * @param epochs passes over the training images
 * @param optimizer the update rule
 * @param schedule the learning rate over the run
 * @param augmentation random changes of training images, in order
 */
public record TrainingPlan(
    int batch,
    int epochs,
    OptimizerPlan optimizer,
    SchedulePlan schedule,
    List<AugmentationPlan> augmentation) {

  public TrainingPlan {
    augmentation = List.copyOf(augmentation);
  }

  /** The update rule. */
  public sealed interface OptimizerPlan permits SgdPlan {}

  /**
   * Stochastic gradient descent: {@code v = momentum * v + gradient + weightDecay * w; w = w -
   * learningRate * v} (Nesterov: {@code w = w - learningRate * (gradient + weightDecay * w +
   * momentum * v)}).
   */
  public record SgdPlan(
      double learningRate,
      double momentum,
      boolean nesterov,
      double weightDecay,
      DecayGroup decayGroup)
      implements OptimizerPlan {}

  /** Which variables weight decay acts on. */
  public enum DecayGroup {
    /** All trainable variables, as torchvision does. */
    ALL,
    /** Kernels of convolutions and dense layers only; not biases nor normalisation. */
    KERNELS
  }

  /** The learning rate over the run. */
  public sealed interface SchedulePlan permits ConstantRate, StepRate {}

  /** The optimizer's learning rate throughout. */
  public record ConstantRate() implements SchedulePlan {}

  /**
   * The learning rate is multiplied by {@code factor} at the beginning of each of the epochs {@code
   * at}, counted from 0.
   */
  public record StepRate(List<Integer> at, double factor) implements SchedulePlan {
    public StepRate {
      at = List.copyOf(at);
    }
  }

  /** One random change of training images. */
  public sealed interface AugmentationPlan permits PadAndCrop, HorizontalFlip {}

  /**
   * Pads every side with {@code padding} pixels of the mean colour and crops the old size at a
   * random place (He et al. 2015, section 4.2).
   */
  public record PadAndCrop(int padding) implements AugmentationPlan {}

  /** Mirrors left and right with probability one half. */
  public record HorizontalFlip() implements AugmentationPlan {}
}
