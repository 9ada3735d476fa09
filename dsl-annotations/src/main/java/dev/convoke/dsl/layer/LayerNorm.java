package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalises each position over its channels, then scales by γ and shifts by β. Ba, Kiros and
 * Hinton 2016, arXiv 1607.06450, in the form of ConvNeXt (Liu et al. 2022, arXiv 2201.03545,
 * section 2.6).
 *
 * <p>Input {@code [batch, height, width, channels]} or {@code [batch, units]}; output the same.
 * Parameters γ (ones) and β (zeros), 2·channels.
 *
 * <p>Errors: {@code NotGreaterThanZero}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface LayerNorm {
  /** Added to the variance before the root is taken. Default 1e-6, as in ConvNeXt. */
  double epsilon() default 1e-6;
}
