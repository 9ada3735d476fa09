package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lowers the learning rate along half a cosine, from the optimizer's to {@link #end} at the end of
 * the run. Loshchilov and Hutter 2016, arXiv 1608.03983, equation 5, without restarts.
 *
 * <p>Errors: {@code Negative}, {@code RangeOrder}, {@code ScheduleTwice}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Cosine {
  /** Learning rate at the end, at most the optimizer's. Default 0: PyTorch. */
  double end() default 0;
}
