package dev.convoke.runtime.data.augment;

import org.tensorflow.op.Ops;

/**
 * A random change of a whole batch at once, the fastest form for images of one size and the only
 * one that can mix them. It keeps the shapes of images and labels.
 *
 * <p>A stage adds operations to a function that TensorFlow's data threads run while the step before
 * is computed. All that is random must come from the draws, so that a batch is a function of (seed,
 * step) and a run resumes with the very batch that it would have had.
 */
@FunctionalInterface
public non-sealed interface BatchStage extends Stage {

  /**
   * Adds the change to a graph.
   *
   * @param draws random numbers of this stage, in the order in which they are asked for
   */
  Batch apply(Ops tf, Batch batch, Draws draws);
}
