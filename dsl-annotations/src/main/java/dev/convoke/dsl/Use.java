package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a block's steps in the place of this step, named {@code step/…}. Written
 * {@code @Use(Head.class)} or, with more than the block, {@code @Use(block = Unit.class, width =
 * 16)}.
 *
 * <p>With {@link Repeat} before it the block is used several times; then {@link #stride} belongs to
 * the first use.
 *
 * <p>Errors: {@code BlockChoice}, {@code NotABlock}, {@code BlockContainsItself}, {@code
 * NotPositive}, {@code SymbolUnbound}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Use {
  /** The block, when nothing else is given. */
  Class<?> value() default None.class;

  /** The block. */
  Class<?> block() default None.class;

  /** What {@link Symbols#WIDTH} stands for in the block, in filters. */
  int width() default 0;

  /** What {@link Symbols#STRIDE} stands for in the block. */
  int stride() default 1;

  /** What {@link Symbols#P1} … {@link Symbols#P9} stand for. */
  int[] parameters() default {};

  /** Stands for "not given": annotations have no null. */
  final class None {
    private None() {}
  }
}
