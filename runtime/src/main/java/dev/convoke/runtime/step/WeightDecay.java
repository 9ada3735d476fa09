package dev.convoke.runtime.step;

import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.graph.Variable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Weight decay as the gradient of a loss term λ/2·‖w‖²: λ·w, added to a variable's own gradient.
 */
final class WeightDecay {

  private final Ops tf;
  private final Operand<TFloat32> lambda;
  private final boolean isZero;
  private final DecayGroup group;

  /**
   * @param lambda factor of the weights
   * @param group the variables that it acts on
   */
  WeightDecay(Ops tf, double lambda, DecayGroup group) {
    this.tf = tf;
    this.lambda = tf.constant((float) lambda);
    this.isZero = lambda == 0;
    this.group = group;
  }

  /** The gradient with the decay of its variable. */
  Operand<TFloat32> addedTo(VariableGradient gradient) {
    return actsOn(gradient.variable())
        ? tf.math.add(gradient.gradient(), decay(gradient))
        : gradient.gradient();
  }

  /**
   * Computed after the gradient: by itself TensorFlow would compute it at the beginning of a step
   * and keep a copy of all weights through it.
   */
  private Operand<TFloat32> decay(VariableGradient gradient) {
    return tf.withControlDependencies(gradient.gradient()).math.mul(gradient.weights(), lambda);
  }

  private boolean actsOn(Variable variable) {
    return !isZero && variable.decays() && (group == DecayGroup.ALL || variable.isKernel());
  }
}
