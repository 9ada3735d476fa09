package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes a training image by some operations drawn at random, all of one strength. Cubuk et al.
 * 2019, arXiv 1909.13719; operations, strengths and defaults are torchvision's. For images of 1 or
 * 3 channels.
 *
 * <p>Drawn with equal probability, for each place anew: nothing, shear in two directions (up to a
 * slope of 0.3), translation in two directions (up to 150/331 of the side), rotation (up to 30
 * degrees), brightness, colour, contrast, sharpness (up to 90 % more or less), posterizing (down to
 * 4 bits), solarizing (from level 255 down to 0), autocontrast and equalizing. Those from shear to
 * sharpness are negated in one case of two. Moved pixels are those nearest to their places, and
 * what comes from outside the image is black. Colour does nothing to a grey image.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code OutOfRange}, {@code ImageChannels}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RandAugment {
  /** Operations an image, from 1 to 14. Default 2: torchvision, and the paper for ImageNet. */
  int operations() default 2;

  /**
   * Strength from 0 to 30, of which 30 is that of the limits above. Default 9: torchvision, and the
   * paper for ResNet-50.
   */
  int magnitude() default 9;
}
