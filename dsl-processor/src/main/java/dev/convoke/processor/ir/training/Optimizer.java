package dev.convoke.processor.ir.training;

/** The update rule; its numbers are those of the annotation of the same name. */
public sealed interface Optimizer {

  /** At the beginning, after any warm-up. */
  double learningRate();

  /** Share of the weights that is added to their gradient. */
  double weightDecay();

  /** Numbers that it remembers for each trained weight. */
  int slots();

  /** Gradient descent with momentum. */
  record Sgd(
      double learningRate, double momentum, boolean nesterov, double weightDecay, String decayGroup)
      implements Optimizer {
    /** The velocity. */
    @Override
    public int slots() {
      return 1;
    }
  }

  /** Adam, weight decay in the gradient. */
  record Adam(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      String decayGroup)
      implements Optimizer {
    /** Both moments. */
    @Override
    public int slots() {
      return 2;
    }
  }

  /** Adam, weight decay beside the moments. */
  record AdamW(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      String decayGroup)
      implements Optimizer {
    /** Both moments. */
    @Override
    public int slots() {
      return 2;
    }
  }

  /** RMSProp with momentum. */
  record RmsProp(
      double learningRate,
      double rho,
      double momentum,
      double epsilon,
      double weightDecay,
      String decayGroup)
      implements Optimizer {
    /** The mean of squares and the velocity. */
    @Override
    public int slots() {
      return 2;
    }
  }
}
