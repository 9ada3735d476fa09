package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pads every training image with the data set's mean colour and crops the old size at a random
 * place. He et al. 2015, arXiv 1512.03385, section 4.2. Augmentations run in the order written.
 *
 * <p>Errors: {@code NotPositive}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface PadAndCrop {
  /** Pixels on each side. The paper takes 4 for 32×32. */
  int value();
}
