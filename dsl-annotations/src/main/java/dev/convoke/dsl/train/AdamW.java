package dev.convoke.dsl.train;

import dev.convoke.dsl.value.DecayGroup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adam whose weight decay does not pass through the moments: {@code w = w - learningRate·(m̂ / (√v̂
 * + epsilon) + weightDecay·w)} with the moments of {@link Adam}. Loshchilov and Hutter 2017, arXiv
 * 1711.05101, algorithm 2, with the learning rate as its schedule multiplier; the defaults are
 * PyTorch's.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code FractionRange}, {@code OptimizerTwice}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface AdamW {
  /** Learning rate at the beginning, after any warm-up. Default 1e-3: PyTorch, Keras. */
  double learningRate() default 1e-3;

  /** Share of the old mean of gradients that a step keeps. Default 0.9: PyTorch, Keras. */
  double beta1() default 0.9;

  /**
   * Share of the old mean of squared gradients that a step keeps. Default 0.999: PyTorch, Keras.
   */
  double beta2() default 0.999;

  /** Keeps the divisor from 0. Default 1e-8: PyTorch (Keras takes 1e-7). */
  double epsilon() default 1e-8;

  /** Weight decay λ, multiplied by the learning rate. Default 0.01: PyTorch (Keras takes 0.004). */
  double weightDecay() default 0.01;

  /** What weight decay acts on. Default: everything, as in PyTorch. */
  DecayGroup decay() default DecayGroup.ALL;
}
