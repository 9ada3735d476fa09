package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code x} for x > 0, else {@code a·x} with a slope a learned for each channel. He et al. 2015,
 * arXiv 1502.01852, equation 1.
 *
 * <p>Input any shape; output the same. Parameters a, one a channel.
 *
 * <p>Errors: {@code Negative}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface PRelu {
  /** Slope at first. Default 0.25, as in the paper. */
  double value() default 0.25;
}
