package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a step of a network that extends another: the inherited step behind which it goes.
 *
 * <p>Errors: {@code UnknownStep}, {@code AfterMissing}, {@code AfterAlone}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface After {
  /** Name of an inherited step, or of a new one written before this one. */
  String value();
}
