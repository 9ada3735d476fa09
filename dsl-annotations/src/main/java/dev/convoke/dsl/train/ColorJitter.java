package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes brightness, contrast, saturation and hue of a training image by factors drawn at random,
 * in an order drawn at random; torchvision's {@code ColorJitter}, whose pixels it makes. At least
 * one of the four is written. For images of 1 or 3 channels; saturation and hue do nothing to a
 * grey image.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code Negative}, {@code NotGreaterThanZero}, {@code OutOfRange}, {@code
 * ImageChannels}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ColorJitter {
  /** The factor is even from 1 - brightness, or 0, to 1 + brightness. Default 0: unchanged. */
  double brightness() default 0;

  /** The factor is even from 1 - contrast, or 0, to 1 + contrast. Default 0: unchanged. */
  double contrast() default 0;

  /** The factor is even from 1 - saturation, or 0, to 1 + saturation. Default 0: unchanged. */
  double saturation() default 0;

  /**
   * The hue turns by an even share of its circle from -hue to hue, at most 0.5. Default 0:
   * unchanged.
   */
  double hue() default 0;
}
