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
 * variance 2 / (kernelHeight · kernelWidth · channels / groups); biases 0; {@link
 * dev.convoke.dsl.Init} changes both.
 *
 * <p>With {@link #factorize} a k×k kernel becomes a stack of (k - 1) / 2 convolutions of 3×3 with
 * {@link #value} filters each and a ReLU between each and the next: the same window on the image
 * for 9·(k - 1) / 2 in place of k² weights for a pair of channels, 28 % fewer for 5×5, 45 % for 7×7
 * (Simonyan and Zisserman 2014, arXiv 1409.1556, section 2.3; Szegedy et al. 2015, arXiv
 * 1512.00567, section 3.1). Their variables are {@code step/factor1/kernel}, {@code
 * step/factor2/kernel}, …
 *
 * <ul>
 *   <li>The stride belongs to the last of the stack: only so the sizes, the window on the image and
 *       the effective stride are those of the k×k kernel. A stride on an earlier one would be
 *       cheaper, and widen the window.
 *   <li>Padding is that of the k×k kernel: half of 3 around each gives half of k together; explicit
 *       zeros are put around the first.
 *   <li>Each has a bias, the last unless its step normalises batches; {@code bias = OFF} holds for
 *       all. Operations behind it on the step, normalisation included, follow the last.
 * </ul>
 *
 * <p>Errors: {@code NotPositive}, {@code WindowDoesNotFit}, {@code FlatInput}, {@code
 * GroupsDoNotDivide}, {@code SizeList}, {@code PaddingList}, {@code CannotFactorize}, {@code
 * Overflow}.
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

  /**
   * Whether a stack of 3×3 kernels stands in for the kernel, which must be odd, square and at least
   * 5; not with dilation or groups.
   */
  boolean factorize() default false;
}
