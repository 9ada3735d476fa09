package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation type as a short form of the operation annotation that it carries: attributes
 * of the short form replace those of the same name, the others are fixed where it is declared.
 *
 * <pre>{@code
 * @Shorthand
 * @Conv(value = P1, kernel = 3)
 * public @interface Conv3x3 {
 *   int value();
 *   int stride() default 1;
 * }
 * }</pre>
 *
 * <p>Errors: {@code ShorthandForm}.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Shorthand {}
