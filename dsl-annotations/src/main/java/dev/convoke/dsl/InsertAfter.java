package dev.convoke.dsl;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a network that extends another: puts an operation, with its default values, behind every
 * operation of a kind among the network's steps; blocks keep theirs. A convolution keeps its bias.
 *
 * <p>Errors: {@code NotAnOperation}, {@code NothingToInsertAfter}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface InsertAfter {
  /** The operation annotation looked for, such as {@code Conv.class}; shorthands of it count. */
  Class<? extends Annotation> every();

  /** The operation annotation inserted, such as {@code BatchNorm.class}. */
  Class<? extends Annotation> operation();
}
