package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code x·Φ(x), Φ the normal distribution, exact by erf}. Hendrycks and Gimpel 2016, arXiv
 * 1606.08415.
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: none.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Gelu {}
