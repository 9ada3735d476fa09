package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code min(max(x, 0), 6)}. Howard et al. 2017, arXiv 1704.04861; Krizhevsky 2010.
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: none.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Relu6 {}
