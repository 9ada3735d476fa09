package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies the outputs of the named steps, element by element. Takes the place of the step's
 * input, so it is written first.
 *
 * <p>Input: two or more outputs, all equal; output the same. No parameters.
 *
 * <p>Errors: {@code UnknownStep}, {@code StepOrder}, {@code SourceNotFirst}, {@code SourceTwice},
 * {@code TooFewInputs}, {@code MultiplyShapeMismatch}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Multiply {
  /** Names of two or more earlier steps, or {@link Symbols#INPUT}. */
  String[] value();
}
