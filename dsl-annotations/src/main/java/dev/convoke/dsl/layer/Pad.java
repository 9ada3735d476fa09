package dev.convoke.dsl.layer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts zeros around the map.
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, height + top + bottom,
 * width + left + right, channels]}. No parameters.
 *
 * <p>Errors: {@code Negative}, {@code PaddingList}, {@code FlatInput}, {@code Overflow}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Pad {
  /** Pixels at {top, bottom, left, right}, or one number for all sides. */
  int[] value();
}
