package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mixes each image and its label with those of another image of the batch, by a share from Beta(α,
 * α) that is drawn for each image. Zhang et al. 2017, arXiv 1710.09412. torchvision and, unless
 * told otherwise, timm draw one share for a whole batch.
 *
 * <p>Augmentations run in the order written; this one needs images of one size.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code CropMissing}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Mixup {
  /** The α of the distribution. Default 0.2: section 3.1, for ImageNet. */
  double value() default 0.2;
}
