package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The paper an architecture comes from, and what it says about its size; carried into the
 * description, where the paper's numbers stand beside those that are counted. A network that
 * extends another takes its paper over.
 *
 * <p>Errors: {@code PaperForm}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Paper {
  /** Identifier on arXiv, such as {@code 1512.03385}. */
  String arxiv() default "";

  /** Who wrote it where, such as {@code Krizhevsky et al., NIPS}, for a paper not on arXiv. */
  String citation() default "";

  /** Year of the paper. Default: the year that the identifier on arXiv tells. */
  int year() default 0;

  /** Section, table or figure. */
  String section() default "";

  /** The number of parameters as the paper prints it, such as {@code 0.27M}. */
  String parameters() default "";

  /** The number of multiply-adds as the paper prints it, such as {@code 3.8e9}. */
  String multiplyAdds() default "";
}
