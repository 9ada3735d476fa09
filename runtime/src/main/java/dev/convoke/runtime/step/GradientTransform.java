package dev.convoke.runtime.step;

import java.util.List;
import org.tensorflow.op.Ops;

/**
 * What is done to all gradients between the backward pass and the update: one link of the chain.
 *
 * <p>Transforms run in the order unscale, sum over devices, accumulate, clip, so that what is
 * clipped is the gradient of the whole batch in its own scale.
 */
@FunctionalInterface
public interface GradientTransform {

  /**
   * Adds the transform to a graph.
   *
   * @return the same variables in the same order
   */
  List<VariableGradient> apply(Ops tf, List<VariableGradient> gradients);
}
