package dev.convoke.dsl.train;

import dev.convoke.dsl.value.DecayGroup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stochastic gradient descent: {@code v = momentum·v + g + weightDecay·w; w = w - learningRate·v}.
 * Nesterov: {@code w = w - learningRate·(g + weightDecay·w + momentum·v)}.
 *
 * <p>Weight decay λ adds λ·w to the gradient, the papers' meaning (a loss term λ/2·‖w‖²).
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code FractionRange}, {@code OptimizerTwice}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Sgd {
  /** Learning rate at the beginning, after any warm-up. */
  double learningRate();

  /** Share of the old velocity that a step keeps. Default 0: none. */
  double momentum() default 0;

  /** Nesterov's form of momentum. */
  boolean nesterov() default false;

  /** Weight decay λ. Default 0: none. */
  double weightDecay() default 0;

  /** What weight decay acts on. Default: everything, as in torchvision. */
  DecayGroup decay() default DecayGroup.ALL;
}
