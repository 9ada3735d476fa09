package dev.convoke.runtime.step;

import java.util.List;
import org.tensorflow.op.Ops;

/**
 * What is done to all gradients between the backward pass and the update: one link of the chain.
 */
@FunctionalInterface
public interface GradientTransform {

  /**
   * Adds the transform to a graph.
   *
   * @return the same variables in the same order
   */
  List<VariableGradient> apply(Ops tf, List<VariableGradient> gradients);

  /**
   * Where in the chain a transform stands, in this order, so that what is clipped is the gradient
   * of the whole batch in its own scale. Transforms of one place run as they were registered.
   *
   * <p>Convoke's own transforms clip. The places before are for those of a program's own, which
   * need not know of clipping to come before it.
   */
  enum Place {
    /** Divides by the factor that the loss was multiplied with. */
    UNSCALE,
    /** Adds the gradients of several devices. */
    SUM,
    /** Adds the gradients of several batches. */
    ACCUMULATE,
    /** Limits their size. */
    CLIP
  }
}
