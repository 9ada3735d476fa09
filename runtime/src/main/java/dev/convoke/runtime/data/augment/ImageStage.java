package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A random change of one image, before images become a batch. It may change the size; behind the
 * last image stage all images must have the size that the network takes.
 *
 * <p>All that is random must come from the draws, so that an image is a function of (seed, position
 * in the run).
 */
@FunctionalInterface
public non-sealed interface ImageStage extends Stage {

  /**
   * Whether it chooses a part of a picture of any size, and makes it as large as the network's
   * input. A recipe without such a stage is given what evaluation sees of a picture, which has that
   * size already.
   */
  default boolean choosesPart() {
    return false;
  }

  /**
   * Adds the change to a graph.
   *
   * @param image {@code [height, width, channels]}, 0 to 255, not necessarily whole numbers
   * @param draws random numbers of this stage, scalars, in the order in which they are asked for
   */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws);
}
