package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Crops a random share of a training image with a random aspect and rescales it to the network's
 * input. Szegedy et al. 2014, arXiv 1409.4842, section 6; the defaults are the paper's and
 * torchvision's.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code OutOfRange}, {@code RangeOrder}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RandomResizedCrop {
  /** Smallest share of the image's area. Default 0.08: section 6. */
  double minArea() default 0.08;

  /** Largest share of the image's area. Default 1: section 6. */
  double maxArea() default 1;

  /** Smallest width divided by height. Default 3/4: section 6. */
  double minAspect() default 3.0 / 4;

  /** Largest width divided by height. Default 4/3: section 6. */
  double maxAspect() default 4.0 / 3;
}
