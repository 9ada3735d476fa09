package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pastes a random rectangle of another image of the batch into each image and mixes the labels by
 * its share of the area. The share is from Beta(α, α) and drawn for each image; what lies outside
 * of the image is cut off. Yun et al. 2019, arXiv 1905.04899. torchvision and, unless told
 * otherwise, timm draw one rectangle for a whole batch.
 *
 * <p>Augmentations run in the order written; this one needs images of one size.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code CropMissing}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface CutMix {
  /** The α of the distribution. Default 1: section 3.2. */
  double value() default 1;
}
