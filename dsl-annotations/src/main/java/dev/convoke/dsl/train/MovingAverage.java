package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Evaluates and predicts with an exponential moving average of the weights. Polyak and Juditsky
 * 1992; Szegedy et al. 2014, arXiv 1409.4842, section 6.
 *
 * <p>Errors: {@code FractionRange}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface MovingAverage {
  /**
   * Share of the old average that a step keeps. Default 0.9999: the reference code of Inception-v3.
   */
  double value() default 0.9999;
}
