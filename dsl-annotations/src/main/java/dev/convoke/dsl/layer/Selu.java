package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code λ·x for x > 0, else λ·α·(exp(x) − 1), λ = 1.0507, α = 1.6733}. Klambauer et al. 2017,
 * arXiv 1706.02515, equation 2.
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: none.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Selu {}
