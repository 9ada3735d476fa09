package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The paper an architecture comes from; carried into the description. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Paper {
  /** Identifier on arXiv, such as {@code 1512.03385}. */
  String arxiv();

  /** Section, table or figure. */
  String section() default "";
}
