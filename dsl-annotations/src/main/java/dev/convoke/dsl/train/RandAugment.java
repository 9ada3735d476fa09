package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes a training image by some operations drawn at random, all of one strength. Cubuk et al.
 * 2019, arXiv 1909.13719; the defaults are torchvision's. For images of 1 or 3 channels.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code NotPositive}, {@code OutOfRange}, {@code ImageChannels}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RandAugment {
  /** Operations an image. Default 2: torchvision, and the paper for ImageNet. */
  int operations() default 2;

  /** Strength from 0 to 30. Default 9: torchvision, and the paper for ResNet-50. */
  int magnitude() default 9;
}
