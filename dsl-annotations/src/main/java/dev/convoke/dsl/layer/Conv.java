package dev.convoke.dsl.layer;

import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Padding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Convolves the image with {@link #value} filters.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, floor((height + padTop +
 * padBottom - dilation·(kernelHeight - 1) - 1) / stride) + 1, …, filters]}. Kernel {@code
 * [kernelHeight, kernelWidth, channels / groups, filters]}, and a bias of {@code filters} unless
 * batch normalisation makes it void. Initialised as He et al. 2015 (arXiv 1502.01852): normal with
 * variance 2 / (kernelHeight · kernelWidth · channels / groups); biases 0.
 *
 * <p>Errors: {@code NotPositive}, {@code WindowDoesNotFit}, {@code FlatInput}, {@code
 * GroupsDoNotDivide}, {@code SizeList}, {@code PaddingList}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Conv {
  /** Filters: the channels of the output. */
  int value();

  /** Height and width of the kernel in pixels; one number for a square. */
  int[] kernel();

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
}
