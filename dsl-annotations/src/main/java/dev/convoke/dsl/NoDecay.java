package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves the weights of a step out of weight decay, whatever the optimizer's decay group says: for
 * weights that shall not be drawn to 0, such as those of a gate or of a layer that was loaded. It
 * may stand anywhere among the step's operations.
 *
 * <p>On a step that uses a block it holds for all that is inside, on a composed or short annotation
 * for the operations that it carries. Weights that do not train do not decay either.
 *
 * <p>Errors: {@code NoWeights}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface NoDecay {}
