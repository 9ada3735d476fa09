package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Highway units: {@code y = H(x)·T(x) + x·(1 − T(x))}, repeated. H is the block; T is the transform
 * gate, a convolution (on a vector a dense layer) with a sigmoid. Srivastava, Greff and Schmidhuber
 * 2015, arXiv 1505.00387, equation 3.
 *
 * <p>The k-th unit's steps are named {@code step/k/…}, its gate's weights {@code step/k/gate/…},
 * counted from 1.
 *
 * <p>Input {@code [batch, height, width, channels]} or {@code [batch, units]}; output the same,
 * which the block must give as well. What changes the shape stands in a step between two highways.
 *
 * <p>Errors: {@code NotABlock}, {@code BlockContainsItself}, {@code NotPositive}, {@code
 * SymbolUnbound}, {@code SizeEven}, {@code NotFinite}, {@code CarriedShapeMismatch}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Highway {
  /** The transform H, an interface with {@link Block}. */
  Class<?> block();

  /** What {@link Symbols#WIDTH} stands for in the block, in filters. */
  int width() default 0;

  /** What {@link Symbols#P1} … {@link Symbols#P9} stand for. */
  int[] parameters() default {};

  /** Number of units in a row. */
  int repeat() default 1;

  /**
   * Rows and columns of the gate's kernel, odd; no matter on a vector. Default 3: the paper gives
   * the gate the receptive field of H, which is a 3×3 convolution in its networks.
   */
  int gate() default 3;

  /**
   * The gate's bias at first. Negative, so that units carry their input until they have learned
   * something: the paper tries −1 to −10. Default −2.
   */
  double gateBias() default -2;
}
