package example.operation;

import dev.convoke.dsl.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A convolution that sees where it is: two channels with the row and the column, from -1 to 1, are
 * added before it. Liu et al. 2018, arXiv 1807.03247, section 3.
 *
 * <p>Input [batch, height, width, channels], height and width at least 2; output [batch, height,
 * width, filters].
 *
 * <p>Errors: {@code NotPositive}, {@code CoordConvEvenKernel}, {@code CoordConvTooSmall}.
 */
@Operation
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface CoordConv {
  /** Filters. */
  int value();

  /** Rows and columns of the kernel, odd; the padding keeps the size. Default 3. */
  int size() default 3;

  /** Adds a third channel, the distance from the centre. Default false. */
  boolean radius() default false;
}
