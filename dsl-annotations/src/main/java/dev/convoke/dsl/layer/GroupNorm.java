package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalises each image over groups of channels, then scales by γ and shifts by β. Wu and He 2018,
 * arXiv 1803.08494, section 3.
 *
 * <p>Input {@code [batch, height, width, channels]}; output the same. Parameters γ (ones) and β
 * (zeros), 2·channels.
 *
 * <p>Errors: {@code NotPositive}, {@code GroupsDoNotDivide}, {@code FlatInput}, {@code
 * NotGreaterThanZero}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface GroupNorm {
  /** Groups; must divide the channels. Default 32, as in the paper. */
  int groups() default 32;

  /** Added to the variance before the root is taken. Default 1e-5, as in PyTorch. */
  double epsilon() default 1e-5;
}
