package dev.convoke.dsl.layer;

import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Padding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Convolves each channel with filters of its own. Howard et al. 2017, arXiv 1704.04861, section
 * 3.1.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, …, …,
 * channels·multiplier]}, sizes as for {@link Conv}. Kernel {@code [height, width, channels,
 * multiplier]} and a bias unless batch normalisation makes it void. Initialised as {@link Conv},
 * with fan-in height·width.
 *
 * <p>Errors: {@code NotPositive}, {@code WindowDoesNotFit}, {@code FlatInput}, {@code SizeList},
 * {@code PaddingList}, {@code Overflow}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface DepthwiseConv {
  /** Height and width of the kernel in pixels; one number for a square. */
  int[] kernel();

  /** Pixels from one window to the next, the same down and across. */
  int stride() default 1;

  /** Filters a channel. */
  int multiplier() default 1;

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
