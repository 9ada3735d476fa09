package dev.convoke.runtime.step;

import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A network in its training form, with what is minimised.
 *
 * @param scope where it was built
 * @param logits {@code [batch, classes]}
 */
public record TrainingTower(GraphScope scope, Operand<TFloat32> logits, Objective objective) {

  /**
   * Adds the tower to a graph.
   *
   * @param loss builds in the loss's name scope
   * @param scope of a training tower
   * @param images {@code [batch, height, width, channels]}, standardised
   * @param labels {@code [batch, classes]}, see {@link CrossEntropy}
   * @param weights of the classes
   */
  public static TrainingTower build(
      Ops loss,
      NetworkDefinition definition,
      GraphScope scope,
      Operand<TFloat32> images,
      Operand<TFloat32> labels,
      ClassWeights weights) {
    Operand<TFloat32> logits = definition.builder().build(scope, images).operand();
    return new TrainingTower(
        scope, logits, Objective.of(loss, logits, scope.sideExits(), labels, weights));
  }
}
