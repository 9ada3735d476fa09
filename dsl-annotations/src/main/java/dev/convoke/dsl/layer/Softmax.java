package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code exp(x) / Σ exp(x)} over the channels. Not for the last step: training takes the logits.
 *
 * <p>Input any shape; output the same. No parameters.
 *
 * <p>Errors: {@code SoftmaxOnLogits}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Softmax {}
