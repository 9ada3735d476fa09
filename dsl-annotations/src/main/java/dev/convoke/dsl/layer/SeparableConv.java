package dev.convoke.dsl.layer;

import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Padding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A depthwise convolution, then a 1×1 convolution, without anything between. Chollet 2016, arXiv
 * 1610.02357, section 2.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, …, …, filters]}, sizes
 * as for {@link Conv}. Kernels {@code [height, width, channels, 1]} and {@code [1, 1, channels,
 * filters]}, and a bias unless batch normalisation makes it void.
 *
 * <p>Errors: as {@link DepthwiseConv}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface SeparableConv {
  /** Filters: the channels of the output. */
  int value();

  /** Height and width of the depthwise kernel in pixels; one number for a square. */
  int[] kernel();

  /** Pixels from one window to the next, the same down and across. */
  int stride() default 1;

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
