package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the largest value of each channel over the whole map. Oquab et al. 2015.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, channels]}. No
 * parameters.
 *
 * <p>Errors: {@code FlatInput}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface GlobalMaxPool {}
