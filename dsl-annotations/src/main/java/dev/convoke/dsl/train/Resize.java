package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rescales a training image to a fixed size. One number is the shorter side, and the aspect is
 * kept, as by {@link ScaleJitter} with equal limits; two are height and width, whatever the aspect.
 * Pixels differ from those of torchvision's {@code Resize} of a Pillow image by at most one grey
 * level. A crop stands behind it, unless the two numbers are the network's input.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code SizeList}, {@code NotPositive}, {@code CropTooLarge}, {@code CropMissing},
 * {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Resize {
  /** The shorter side, or height and width, in pixels; not below the network's input. */
  int[] value();
}
