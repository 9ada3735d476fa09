package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the mean of each channel over the whole map. Lin, Chen and Yan 2013, arXiv 1312.4400,
 * section 3.2.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, channels]}. No
 * parameters.
 *
 * <p>Errors: {@code FlatInput}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface GlobalAvgPool {}
