package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies the learning rate by {@link #factor} at the beginning of each of the epochs {@link
 * #at}.
 *
 * <p>Errors: {@code NotPositive}, {@code MilestoneOutsideRun}, {@code MilestoneOrder}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Steps {
  /** Epochs, counted from 0, in rising order and inside the run. */
  int[] at();

  /** Factor of each change. Default 0.1, as in the papers. */
  double factor() default 0.1;
}
