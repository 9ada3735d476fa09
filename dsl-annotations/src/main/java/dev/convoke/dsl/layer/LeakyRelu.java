package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code x} for x > 0, else {@code slope·x}. Maas, Hannun and Ng 2013.
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: {@code Negative}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface LeakyRelu {
  /** Slope below 0. Default 0.01, as in the paper. */
  double value() default 0.01;
}
