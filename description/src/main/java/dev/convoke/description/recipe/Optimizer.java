package dev.convoke.description.recipe;

import dev.convoke.dsl.value.DecayGroup;

/**
 * The update rule. Its forms are named like their annotations, whose documentation has the
 * formulas.
 */
public interface Optimizer {

  /** At the beginning, after any warm-up. */
  double learningRate();

  /** Factor of the weights in weight decay; 0 for none. */
  double weightDecay();

  /** The weights that weight decay acts on. */
  DecayGroup decayGroup();

  /** Numbers that it remembers for each trained weight. */
  int slots();

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
      implements Optimizer {

    /** The velocity. */
    @Override
    public int slots() {
      return 1;
    }
  }

  /** Adam with weight decay in the gradient. */
  record Adam(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      DecayGroup decayGroup)
      implements Optimizer {

    /** Both moments. */
    @Override
    public int slots() {
      return 2;
    }
  }

  /** Adam with weight decay beside the moments. */
  record AdamW(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      DecayGroup decayGroup)
      implements Optimizer {

    /** Both moments. */
    @Override
    public int slots() {
      return 2;
    }
  }

  /** RMSProp with momentum, epsilon under the root. */
  record RmsProp(
      double learningRate,
      double rho,
      double momentum,
      double epsilon,
      double weightDecay,
      DecayGroup decayGroup)
      implements Optimizer {

    /** The mean of squares and the velocity. */
    @Override
    public int slots() {
      return 2;
    }
  }
}
