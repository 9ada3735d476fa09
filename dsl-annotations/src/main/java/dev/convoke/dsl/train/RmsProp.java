package dev.convoke.dsl.train;

import dev.convoke.dsl.value.DecayGroup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * RMSProp: {@code v = rho·v + (1 - rho)·g²; m = momentum·m + learningRate·g / √(v + epsilon); w = w
 * - m}. Tieleman and Hinton 2012, lecture 6.5; the defaults are Keras'. Inception-v3 (Szegedy et
 * al. 2015, arXiv 1512.00567, section 8) takes {@code @RmsProp(learningRate = 0.045, epsilon = 1)}.
 *
 * <p>Weight decay λ adds λ·w to the gradient, as with {@link Sgd}.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code FractionRange}, {@code OptimizerTwice}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RmsProp {
  /** Learning rate at the beginning, after any warm-up. Default 1e-3: Keras. */
  double learningRate() default 1e-3;

  /**
   * Share of the old mean of squared gradients that a step keeps. Default 0.9: Keras, lecture 6.5.
   */
  double rho() default 0.9;

  /** Share of the old velocity that a step keeps. Default 0: none, as in Keras. */
  double momentum() default 0;

  /** Added to the mean of squares before the root is taken. Default 1e-7: Keras. */
  double epsilon() default 1e-7;

  /** Weight decay λ. Default 0: none. */
  double weightDecay() default 0;

  /** What weight decay acts on. Default: everything, as in PyTorch. */
  DecayGroup decay() default DecayGroup.ALL;
}
