package dev.convoke.dsl.train;

import dev.convoke.dsl.value.Protocol;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how test images are measured: the scores of several views of an image are averaged. Without
 * it, or with nothing written, an image is measured once: its middle, as large as the network's
 * input.
 *
 * <p>Stands with or without {@link Train}.
 *
 * <p>Errors: {@code NotPositive}, {@code CropTooLarge}, {@code ListedTwice}, {@code FlipIncluded}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Evaluate {
  /** Which views of an image count. */
  Protocol value() default Protocol.SINGLE_CROP;

  /**
   * Shorter sides, in pixels, to which an image is rescaled, keeping its aspect; the views of all
   * count. Default: as for an image that is seen once; where several crops would have no margin,
   * 8/7 of the network's input, as Krizhevsky, Sutskever and Hinton 2012 cut 224 out of 256.
   */
  int[] scales() default {};

  /**
   * Whether mirrored views count as well. {@code TEN_CROP}, {@code MULTI_CROP} and {@code
   * DENSE_AND_MULTI_CROP} have them anyway.
   */
  boolean flip() default false;
}
