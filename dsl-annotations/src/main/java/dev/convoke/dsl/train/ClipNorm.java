package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Scales all gradients down by one factor when their common norm is larger than a number. Pascanu,
 * Mikolov and Bengio 2012, arXiv 1211.5063, algorithm 1. Inception-v3 (arXiv 1512.00567, section 8)
 * takes 2. Weight decay is added after that.
 *
 * <p>The norm is known when the last gradient is, so that the gradients of all weights wait in
 * memory for it.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ClipNorm {
  /** Largest norm. */
  double value();
}
