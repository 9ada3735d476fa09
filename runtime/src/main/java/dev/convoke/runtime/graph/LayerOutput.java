package dev.convoke.runtime.graph;

import dev.convoke.dsl.Layer;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The output of one step in a built graph.
 *
 * @param step the step's path
 * @param operand {@code [batch, height, width, channels]} or {@code [batch, units]}
 */
public record LayerOutput(String step, Operand<TFloat32> operand) implements Layer {}
