package dev.convoke.dsl.layer;

import dev.convoke.dsl.value.Interpolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Enlarges the map by whole factors, as Keras' {@code UpSampling2D}: for branches that meet on a
 * finer map (Lin et al. 2016, arXiv 1612.03144, section 3).
 *
 * <p>Input {@code [batch, height, width, channels]}; output {@code [batch, size·height, size·width,
 * channels]}. No parameters. Neighbouring elements of the output lie a fraction of the input's
 * effective stride apart; as each then sees another part of the image, receptive fields behind it
 * are means, rounded up to whole pixels.
 *
 * <p>Errors: {@code NotPositive}, {@code SizeList}, {@code FlatInput}, {@code Overflow}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Upsample {
  /**
   * Rows and columns that one becomes; one number or {@code {down, across}}. Default 2, as in
   * Keras.
   */
  int[] size() default 2;

  /** What the new pixels are. Default: copies, as in Keras. */
  Interpolation interpolation() default Interpolation.NEAREST;
}
