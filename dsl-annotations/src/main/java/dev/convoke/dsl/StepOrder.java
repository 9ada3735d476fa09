package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generated beside every network and block as {@code NSteps}: the order of its steps. Compilers
 * other than javac sort the methods that they read from class files, so the order must be written
 * down.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface StepOrder {
  /** Names of the steps, in source order. */
  String[] value();
}
