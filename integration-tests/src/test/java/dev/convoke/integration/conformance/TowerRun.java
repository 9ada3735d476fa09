package dev.convoke.integration.conformance;

import java.util.Map;

/**
 * What one tower of a generated network computed.
 *
 * @param output of the step {@code operation}
 * @param gradients of {@code Σ cotangent·output}, by the variable's full name, and {@code input}
 * @param after what variables without a gradient hold after the step
 */
record TowerRun(Tensor output, Map<String, Tensor> gradients, Map<String, Tensor> after) {}
