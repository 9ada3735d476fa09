package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation type as a composed operation: it carries operations, or names a block. Its
 * attributes give the block's parameters: {@code width} and {@code stride} by name, the others P1,
 * P2, … in their order.
 *
 * <pre>{@code
 * @Conv3x3(P1) @BatchNorm @Relu
 * @Composed
 * public @interface ConvBnRelu {
 *   int value();
 * }
 * }</pre>
 *
 * <p>It works from another jar. Attributes are whole numbers, at most nine beside width and stride,
 * and each is used by an operation. CHANNELS is what enters the step.
 *
 * <p>Errors: {@code ComposedForm}, {@code SymbolUnbound}.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Composed {
  /** The block; left out where the annotation type carries the operations. */
  Class<?> value() default Use.None.class;
}
