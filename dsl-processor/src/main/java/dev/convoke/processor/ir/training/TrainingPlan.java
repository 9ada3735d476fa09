package dev.convoke.processor.ir.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the network is trained. What is absent was not declared.
 *
 * @param batch images per step
 * @param epochs passes over the training images
 * @param data the data set that it is for: a constant of {@code Data}
 * @param validation share of the training images that are held out
 * @param augmentation changes of training images, in order
 * @param labelSmoothing the share of the label that all classes get
 * @param clipNorm the largest norm of all gradients together
 * @param movingAverage the share of the averaged weights that a step keeps
 * @param freeze paths of steps whose weights stay as they are, with all below them
 */
public record TrainingPlan(
    int batch,
    int epochs,
    Optional<String> data,
    OptionalDouble validation,
    Optimizer optimizer,
    Schedule schedule,
    Optional<Warmup> warmup,
    List<Augmentation> augmentation,
    OptionalDouble labelSmoothing,
    OptionalDouble clipNorm,
    OptionalDouble movingAverage,
    List<String> freeze) {

  public TrainingPlan {
    augmentation = List.copyOf(augmentation);
    freeze = List.copyOf(freeze);
  }

  /**
   * The beginning of the run.
   *
   * @param from share of the learning rate at the first step
   */
  public record Warmup(int epochs, double from) {}
}
