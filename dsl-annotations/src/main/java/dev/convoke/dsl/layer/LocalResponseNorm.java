package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Divides each element by {@code (k + α·Σ x²)^β} over neighbouring channels. Krizhevsky, Sutskever
 * and Hinton 2012, section 3.3. α is not divided by the size, as in the paper and TensorFlow; Caffe
 * and PyTorch divide it.
 *
 * <p>Input {@code [batch, height, width, channels]}; output the same. No parameters.
 *
 * <p>Errors: {@code NotPositive}, {@code SizeEven}, {@code FlatInput}, {@code NotGreaterThanZero}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface LocalResponseNorm {
  /** Channels summed over, odd. Default 5, the paper's n. */
  int size() default 5;

  /** The paper's k. */
  double k() default 2;

  /** The paper's α. */
  double alpha() default 1e-4;

  /** The paper's β. */
  double beta() default 0.75;
}
