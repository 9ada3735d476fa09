package dev.convoke.processor.provider;

import dev.convoke.dsl.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation whose provider fails at the stage that it is told. */
@Operation
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Broken {
  Stage value();

  /** Where the provider fails. */
  enum Stage {
    READ,
    SHAPE,
    COST,
    EMIT,
    GRADIENT,
    NULL
  }
}
