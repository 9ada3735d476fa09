package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies the learning rate by {@link #factor} at the beginning of some epochs: those that
 * {@link #at} lists, or one in {@link #every}. He et al. 2015, arXiv 1512.03385, section 4.2, lists
 * them; Szegedy et al. 2014, arXiv 1409.4842, section 6, lowers the rate by 4 % every 8 epochs:
 * {@code @Steps(every = 8, factor = 0.96)}.
 *
 * <p>{@code every = 8} in a run of 30 epochs is the same as {@code at = {8, 16, 24}}.
 *
 * <p>Errors: {@code StepsChoice}, {@code NotPositive}, {@code NotGreaterThanZero}, {@code
 * MilestoneOutsideRun}, {@code MilestoneOrder}, {@code ScheduleTwice}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Steps {
  /** Epochs, counted from 0, in rising order and inside the run. */
  int[] at() default {};

  /** Epochs from one change to the next, fewer than the run's; instead of {@link #at}. */
  int every() default 0;

  /** Factor of each change. Default 0.1, as in the papers. */
  double factor() default 0.1;
}
