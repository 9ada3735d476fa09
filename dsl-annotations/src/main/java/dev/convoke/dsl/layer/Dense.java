package dev.convoke.dsl.layer;

import dev.convoke.dsl.value.Bias;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fully connected: {@code x·W + b}.
 *
 * <p>Input {@code [batch, features]}; output {@code [batch, units]}. Parameters {@code
 * features·units}, and {@code units} biases. Weights uniform in ±sqrt(6 / (features + units))
 * (Glorot and Bengio 2010), biases 0; {@link dev.convoke.dsl.Init} changes both.
 *
 * <p>Errors: {@code NotPositive}, {@code DenseOnMap}, {@code UnitsMissing}, {@code Overflow}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Dense {
  /** Units. 0, the default, means the network's classes and is for the last step only. */
  int value() default 0;

  /** Whether a bias is added. Default: yes. */
  Bias bias() default Bias.AUTO;
}
