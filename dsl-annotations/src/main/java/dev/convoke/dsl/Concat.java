package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Joins the channels of the named steps, in the order named. Takes the place of the step's input,
 * so it is written first.
 *
 * <p>Input: two or more maps of equal height and width, or vectors; output {@code [batch, height,
 * width, sum of channels]}. No parameters.
 *
 * <p>Errors: {@code UnknownStep}, {@code StepOrder}, {@code SourceNotFirst}, {@code SourceTwice},
 * {@code TooFewInputs}, {@code ConcatShapeMismatch}, {@code Overflow}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Concat {
  /** Names of two or more earlier steps, or {@link Symbols#INPUT}. */
  String[] value();
}
