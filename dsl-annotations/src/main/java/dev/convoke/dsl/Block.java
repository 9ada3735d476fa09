package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface (or abstract class) a block: a sequence of steps, written once and used by
 * {@link Residual} or {@link Use} with its own width, stride and parameters. The last step is the
 * block's output.
 *
 * <p>Errors: {@code NotANetwork}, {@code NotAStep}, {@code NoSteps}, {@code EmptyStep}, {@code
 * UnusedStep}, {@code InheritedSteps}, {@code StepOrderUnknown}, {@code BlockContainsItself}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Block {}
