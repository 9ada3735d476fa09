package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the input of a step from another step instead of the one before it. Written first on its
 * step.
 *
 * <p>Errors: {@code UnknownStep}, {@code StepOrder}, {@code SourceNotFirst}, {@code SourceTwice},
 * {@code EmptyStep}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface From {
  /** Name of an earlier step of the same network or block, or {@link Symbols#INPUT}. */
  String value();
}
