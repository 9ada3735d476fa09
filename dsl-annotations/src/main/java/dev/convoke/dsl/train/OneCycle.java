package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Raises the learning rate to the optimizer's, then lowers it to almost nothing, each along half a
 * cosine. Smith and Topin 2017, arXiv 1708.07120; the defaults are PyTorch's {@code OneCycleLR}.
 * The momentum stays as it is.
 *
 * <p>Errors: {@code FractionRange}, {@code NotPositive}, {@code ScheduleTwice}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface OneCycle {
  /** Share of the run in which the rate rises. Default 0.3: PyTorch. */
  double rise() default 0.3;

  /** The first rate is the optimizer's divided by this, at least 1. Default 25: PyTorch. */
  double startDivisor() default 25;

  /** The last rate is the first divided by this, at least 1. Default 1e4: PyTorch. */
  double endDivisor() default 1e4;
}
