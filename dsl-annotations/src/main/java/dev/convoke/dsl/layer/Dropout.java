package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In training, drops a random share of the elements and divides the rest by what is kept; does
 * nothing in inference. Srivastava et al. 2014, JMLR 15.
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: {@code FractionRange}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Dropout {
  /** Fraction of units dropped, from 0 to below 1. */
  double value();
}
