package dev.convoke.description.recipe;

import dev.convoke.dsl.value.DecayGroup;

/**
 * The update rule. Its forms are named like their annotations, whose documentation has the
 * formulas.
 */
public sealed interface Optimizer {

  /** At the beginning, after any warm-up. */
  double learningRate();

  /**
   * Stochastic gradient descent: {@code v = momentum * v + gradient + weightDecay * w; w = w -
   * learningRate * v} (Nesterov: {@code w = w - learningRate * (gradient + weightDecay * w +
   * momentum * v)}).
   */
  record Sgd(
      double learningRate,
      double momentum,
      boolean nesterov,
      double weightDecay,
      DecayGroup decayGroup)
      implements Optimizer {}

  /** Adam with weight decay in the gradient. */
  record Adam(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      DecayGroup decayGroup)
      implements Optimizer {}

  /** Adam with weight decay beside the moments. */
  record AdamW(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      DecayGroup decayGroup)
      implements Optimizer {}

  /** RMSProp with momentum, epsilon under the root. */
  record RmsProp(
      double learningRate,
      double rho,
      double momentum,
      double epsilon,
      double weightDecay,
      DecayGroup decayGroup)
      implements Optimizer {}
}
