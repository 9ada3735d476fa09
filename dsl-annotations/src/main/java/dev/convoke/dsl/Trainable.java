package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether training changes the weights of a step. With {@code @Trainable(false)} they stay as they
 * were drawn or loaded: kernels, biases, and the scales, shifts and slopes of normalisations and
 * activations. The gradient still passes through the step to those before it. It may stand anywhere
 * among the step's operations.
 *
 * <p>Batch normalisation in such a step uses its moving mean and variance also while the network
 * trains, and does not move them, as Keras has it: a step that does not train computes the same
 * function throughout. (In PyTorch the statistics of frozen layers would go on to move.) Without
 * loaded statistics these are mean 0 and variance 1. Dropout goes on to drop.
 *
 * <p>On a step that uses a block it holds for all that is inside, on a composed or short annotation
 * for the operations that it carries; there the nearest one counts, so that
 * {@code @Trainable(true)} in a block makes an exception. What a step says comes before what its
 * annotations carry.
 *
 * <p>Errors: {@code NoWeights}, {@code NothingToTrain}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Trainable {
  /** {@code false} if the weights stay as they are. */
  boolean value();
}
