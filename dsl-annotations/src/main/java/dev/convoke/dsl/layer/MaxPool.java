package dev.convoke.dsl.layer;

import dev.convoke.dsl.value.Padding;
import dev.convoke.dsl.value.Rounding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the largest value of each window.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, floor((height + padTop +
 * padBottom - size) / stride) + 1, …, channels]}. No parameters.
 *
 * <p>Errors: {@code NotPositive}, {@code WindowDoesNotFit}, {@code FlatInput}, {@code SizeList},
 * {@code PaddingList}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface MaxPool {
  /** Height and width of the window in pixels; one number for a square. Default 2, as in VGG. */
  int[] size() default 2;

  /** Pixels from one window to the next; empty, the default, means the size of the window. */
  int[] stride() default {};

  /** Padding around the input, never the largest. Default: none. */
  Padding padding() default Padding.VALID;

  /**
   * Padding at {top, bottom, left, right}, or one number for all sides; with {@link
   * Padding#EXPLICIT} only.
   */
  int[] pad() default {};

  /**
   * What happens to border pixels that fill no window. Default: they are left out. {@code CEIL},
   * Caffe's rule, adds a window that hangs over the border.
   */
  Rounding rounding() default Rounding.FLOOR;
}
