package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code log(1 + exp(x))}. Dugas et al. 2001.
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: none.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Softplus {}
