package dev.convoke.dsl.train;

import dev.convoke.dsl.value.DecayGroup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adam: {@code m = beta1·m + (1 - beta1)·g; v = beta2·v + (1 - beta2)·g²; w = w - learningRate·m̂ /
 * (√v̂ + epsilon)}, where {@code m̂} and {@code v̂} are m and v corrected for their start at 0.
 * Kingma and Ba 2014, arXiv 1412.6980, algorithm 1; the defaults are the paper's.
 *
 * <p>Weight decay λ adds λ·w to the gradient, as with {@link Sgd}; {@link AdamW} decays beside the
 * moments.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code FractionRange}, {@code OptimizerTwice}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Adam {
  /** Learning rate at the beginning, after any warm-up. Default 1e-3: algorithm 1. */
  double learningRate() default 1e-3;

  /** Share of the old mean of gradients that a step keeps. Default 0.9: algorithm 1. */
  double beta1() default 0.9;

  /** Share of the old mean of squared gradients that a step keeps. Default 0.999: algorithm 1. */
  double beta2() default 0.999;

  /**
   * Keeps the divisor from 0. Added to √v̂, as in PyTorch; Keras and TensorFlow add theirs to √v.
   * Default 1e-8: algorithm 1 (Keras takes 1e-7).
   */
  double epsilon() default 1e-8;

  /** Weight decay λ. Default 0: none. */
  double weightDecay() default 0;

  /** What weight decay acts on. Default: everything, as in PyTorch. */
  DecayGroup decay() default DecayGroup.ALL;
}
