package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Normalises each channel over the batch, then scales by γ and shifts by β. Ioffe and Szegedy 2015,
 * arXiv 1502.03167, algorithm 1.
 *
 * <p>Input {@code [batch, height, width, channels]}; output the same. Parameters γ (ones) and β
 * (zeros), 2·channels; statistics moving mean and variance, 2·channels, updated in training and
 * used in inference.
 *
 * <p>Errors: {@code FractionRange}, {@code NotGreaterThanZero}, {@code FlatInput}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface BatchNorm {
  /**
   * Share of the old moving statistics that a step keeps. Default 0.9, as PyTorch (which writes 0.1
   * for the other share) and the authors of ResNet.
   */
  double momentum() default 0.9;

  /**
   * Added to the variance before the root is taken. Default 1e-5, as in PyTorch and the authors'
   * ResNet.
   */
  double epsilon() default 1e-5;
}
