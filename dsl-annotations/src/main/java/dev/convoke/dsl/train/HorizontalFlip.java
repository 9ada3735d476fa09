package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mirrors a training image left and right with probability one half.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface HorizontalFlip {
  /**
   * Whether an image is mirrored in every other epoch, and only the first of them is drawn: Jordan
   * 2024, arXiv 2404.00498, section 3.6. Two epochs then show each image both ways. Default false:
   * each epoch is drawn anew, as in torchvision.
   */
  boolean alternating() default false;
}
