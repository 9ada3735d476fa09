package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rescales a training image, keeping its aspect, so that its shorter side is a random number of
 * pixels in a range. Simonyan and Zisserman 2014, arXiv 1409.1556, section 3.1; He et al. 2015,
 * arXiv 1512.03385, section 3.4. Equal limits are a single scale. A crop stands behind it, mostly
 * {@link RandomCrop}.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code NotPositive}, {@code RangeOrder}, {@code CropTooLarge}, {@code CropMissing},
 * {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ScaleJitter {
  /** Shorter side at least, in pixels; not below the network's input. */
  int min();

  /** Shorter side at most, in pixels. */
  int max();
}
