package dev.convoke.dsl;

import dev.convoke.dsl.value.Activation;
import dev.convoke.dsl.value.Shortcut;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Residual units: {@code y = activation(block(x) + shortcut(x))}, repeated.
 *
 * <p>He, Zhang, Ren and Sun 2015, arXiv 1512.03385, equations 1 and 2. The k-th unit's steps are
 * named {@code step/k/…}, its projection {@code step/k/shortcut}, counted from 1.
 *
 * <p>Input {@code [batch, height, width, channels]}; output as the block gives it. {@link
 * Symbols#STRIDE} in the block is {@link #stride} in the first unit and 1 in the others.
 *
 * <p>Errors: {@code NotABlock}, {@code BlockContainsItself}, {@code NotPositive}, {@code
 * SymbolUnbound}, {@code BranchShapeMismatch}, {@code ShortcutNarrows}, {@code FlatInput}, {@code
 * NotGreaterThanZero}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Residual {
  /** The residual branch, an interface with {@link Block}. */
  Class<?> block();

  /** What {@link Symbols#WIDTH} stands for in the block, in filters. */
  int width() default 0;

  /** What {@link Symbols#STRIDE} stands for in the first unit. */
  int stride() default 1;

  /** What {@link Symbols#P1} … {@link Symbols#P9} stand for. */
  int[] parameters() default {};

  /** Number of units in a row. */
  int repeat() default 1;

  /** How the shortcut follows where the branch changes the shape. Default: the paper's option B. */
  Shortcut shortcut() default Shortcut.PROJECTION;

  /** What follows the addition. Default: ReLU, as in the paper. */
  Activation activation() default Activation.RELU;

  /**
   * Normalises and activates what enters the unit, for the branch and for a projection: full
   * pre-activation (He et al. 2016, arXiv 1603.05027, figure 4e). The block then begins with its
   * first convolution, a projection is not normalised, and nothing follows the addition.
   */
  boolean preActivation() default false;

  /** Factor of the branch before the addition. Default 1. */
  double scale() default 1;
}
