package dev.convoke.dsl.layer;

import dev.convoke.dsl.value.Function;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weighs each channel by what the whole map shows: mean of the map, dense layer, activation, dense
 * layer, sigmoid. Hu, Shen and Sun 2017, arXiv 1709.01507, section 3.
 *
 * <p>Input {@code [batch, height, width, channels]}; output the same. Parameters
 * 2·channels·squeezed + squeezed + channels.
 *
 * <p>Errors: {@code NotPositive}, {@code FlatInput}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface SqueezeExcite {
  /** Units of the first dense layer; {@code CHANNELS / 16} in the paper. */
  int value();

  /** Activation between. Default ReLU, as in the paper. */
  Function activation() default Function.RELU;
}
