package dev.convoke.runtime.step;

import dev.convoke.runtime.graph.Variable;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A trainable variable and its gradient.
 *
 * @param weights the variable as the training tower reads it, before the update
 * @param gradient of the objective, of the variable's shape
 */
public record VariableGradient(
    Variable variable, Operand<TFloat32> weights, Operand<TFloat32> gradient) {

  /** The same variable with another gradient. */
  public VariableGradient with(Operand<TFloat32> changed) {
    return new VariableGradient(variable, weights, changed);
  }
}
