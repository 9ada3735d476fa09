package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Raises the learning rate in a straight line, step by step, over the first epochs, from a share of
 * what the schedule says to all of it. Goes with every schedule, and with none. Goyal et al. 2017,
 * arXiv 1706.02677, section 2.2.
 *
 * <p>Errors: {@code NotPositive}, {@code FractionRange}, {@code WarmupOutsideRun}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Warmup {
  /** Epochs, fewer than the run's. The paper takes 5. */
  int epochs();

  /** Share of the learning rate at the first step. Default 0.01: torchvision's references. */
  double from() default 0.01;
}
