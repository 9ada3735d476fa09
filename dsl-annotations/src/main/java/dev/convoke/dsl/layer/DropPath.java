package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In training, sets all of an image's map to zero at random and divides the others by what is kept;
 * does nothing in inference. Written at the end of a residual branch (stochastic depth, Huang et
 * al. 2016, arXiv 1603.09382).
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: {@code FractionRange}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface DropPath {
  /** Fraction of images whose map is dropped, from 0 to below 1. */
  double value();
}
