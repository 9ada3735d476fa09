package dev.convoke.processor.gradient;

import java.util.Set;

/**
 * What lies between an operation's weights or inputs and its output in the graph.
 *
 * @param <O> the operation, a record of plain numbers
 */
@FunctionalInterface
public interface GradientPath<O> {

  /**
   * Types of the TensorFlow operations that a gradient must pass on its way back, such as {@code
   * Conv2D} and {@code BiasAdd}.
   */
  Set<String> tensorFlowOperations(O op);
}
