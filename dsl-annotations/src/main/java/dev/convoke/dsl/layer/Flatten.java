package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a vector of a map, row by row, channels last.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, height·width·channels]}.
 * No parameters.
 *
 * <p>Errors: {@code FlatInput}, {@code Overflow}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Flatten {}
