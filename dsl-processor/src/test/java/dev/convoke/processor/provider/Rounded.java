package dev.convoke.processor.provider;

import dev.convoke.dsl.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whole numbers: an operation whose provider says that no gradient passes. */
@Operation
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Rounded {
  /** Whether numbers are scaled before, each channel by a weight. */
  boolean scaled() default false;
}
