package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Repeats all that follows it on the step, k times in a row; the k-th time is named {@code
 * step/k/…}, counted from 1. Written first on its step.
 *
 * <p>Errors: {@code NotPositive}, {@code SourceNotFirst}, {@code EmptyStep}, {@code SymbolTooLate},
 * {@code Overflow}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Repeat {
  /** How many times, at least 1. */
  int value();
}
