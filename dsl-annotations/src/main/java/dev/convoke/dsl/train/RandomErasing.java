package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a random rectangle of some training images with the data set's mean colour. Zhong et al.
 * 2017, arXiv 1708.04896; the defaults are the paper's. A rectangle that is not lower and narrower
 * than the image is drawn again, ten times at most, as in torchvision.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code OutOfRange}, {@code RangeOrder}, {@code
 * TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RandomErasing {
  /** Share of the images that are changed. Default 0.5: section 4. */
  double probability() default 0.5;

  /** Smallest share of the image's area. Default 0.02: section 4. */
  double minArea() default 0.02;

  /** Largest share of the image's area. Default 0.4: section 4 (torchvision takes 0.33). */
  double maxArea() default 0.4;

  /** Smallest height divided by width. Default 0.3: section 4. */
  double minAspect() default 0.3;

  /** Largest height divided by width. Default 1/0.3: section 4. */
  double maxAspect() default 1 / 0.3;
}
