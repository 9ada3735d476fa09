package dev.convoke.dsl.layer;

import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Shorthand;
import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Padding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Convolves the image with filters of 5×5: short for {@link Conv} with {@code kernel = 5}, whose
 * shapes, defaults and errors hold. Szegedy et al. 2014, arXiv 1409.4842, section 4.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Shorthand
@Conv(value = P1, kernel = 5)
public @interface Conv5x5 {
  /** Filters: the channels of the output. */
  int value();

  /** Pixels from one window to the next, down and across; one number or {@code {down, across}}. */
  int[] stride() default 1;

  /** Distance between a window's elements; 1 is a dense window. */
  int[] dilation() default 1;

  /** Groups of channels that do not see each other; must divide channels and filters. */
  int groups() default 1;

  /** Zeros around the input. Default: half the kernel on every side, as the papers have it. */
  Padding padding() default Padding.HALF;

  /**
   * Zeros at {top, bottom, left, right}, or one number for all sides; with {@link Padding#EXPLICIT}
   * only.
   */
  int[] pad() default {};

  /** Whether a bias is added. Default: unless the same step normalises batches. */
  Bias bias() default Bias.AUTO;

  /**
   * Whether a stack of 3×3 kernels stands in for the kernel, see {@link Conv}; not with dilation or
   * groups.
   */
  boolean factorize() default false;
}
