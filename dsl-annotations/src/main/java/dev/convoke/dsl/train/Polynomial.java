package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lowers the learning rate from the optimizer's to {@link #end} as {@code (1 - t)^power}, t from 0
 * to 1 over the run.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code Negative}, {@code RangeOrder}, {@code
 * ScheduleTwice}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Polynomial {
  /** The power. Default 1, a straight line: Keras, PyTorch. */
  double power() default 1;

  /** Learning rate at the end, at most the optimizer's. Default 0: PyTorch. */
  double end() default 0;
}
