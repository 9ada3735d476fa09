package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trains towards {@code 1 - ε + ε / classes} for the right class and {@code ε / classes} for the
 * others. Szegedy et al. 2015, arXiv 1512.00567, section 7.
 *
 * <p>Errors: {@code FractionRange}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface LabelSmoothing {
  /** The paper's ε. Default 0.1: section 7. */
  double value() default 0.1;
}
