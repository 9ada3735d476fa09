package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A convolution that changes nothing: a fixed kernel with 1 in the middle where the channels of
 * input and output are the same, else 0 (Dirac). For nets that are made deeper without changing
 * what they compute (He et al. 2015, arXiv 1512.03385, section 1).
 *
 * <p>Input {@code [batch, height, width, channels]}; output the same. Kernel {@code [kernel,
 * kernel, channels, channels]}, not trained.
 *
 * <p>Errors: {@code NotPositive}, {@code FlatInput}, {@code SizeEven}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Identity {
  /** Height and width of the kernel in pixels, odd. Default 3. */
  int kernel() default 3;
}
