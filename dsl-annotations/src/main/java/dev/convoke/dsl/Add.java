package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds the outputs of the named steps, element by element. Takes the place of the step's input, so
 * it is written first; operations after it work on the sum.
 *
 * <p>Input: two or more of {@code [batch, height, width, channels]}, all equal; output the same. No
 * parameters. TensorFlow would broadcast unequal shapes without a word; here they are an error.
 *
 * <p>Errors: {@code UnknownStep}, {@code StepOrder}, {@code SourceNotFirst}, {@code SourceTwice},
 * {@code TooFewInputs}, {@code AddShapeMismatch}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Add {
  /** Names of two or more earlier steps, or {@link Symbols#INPUT}. */
  String[] value();
}
