package dev.convoke.dsl;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The images that enter a network: {@code [batch, height, width, channels]}.
 *
 * <p>Errors: {@code NotPositive}, {@code PadTooSmall}, {@code SymbolOutsideBlock}, {@code
 * Overflow}.
 */
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Input {
  /** Pixels from top to bottom. */
  int height();

  /** Pixels from left to right. */
  int width();

  /** Colours: 1 for grey, 3 for RGB. */
  int channels();

  /**
   * Side, in pixels, to which the standardised image is padded with zeros, evenly on all sides (the
   * odd pixel below and to the right). 0, the default, does not pad. VGG's five 2×2 pools need 32.
   */
  int padTo() default 0;
}
