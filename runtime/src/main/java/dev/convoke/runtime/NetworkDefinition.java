package dev.convoke.runtime;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.LayerOutput;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What the runtime needs of a network: its name, its description and how to build its graph. Every
 * generated graph class has one as the constant {@code DEFINITION}.
 *
 * @param name the name of commands and run directories, such as {@code resnet20}
 * @param description the network as data, read from the JSON file beside the generated class
 * @param builder builds the network once per tower
 */
public record NetworkDefinition(
    String name, Supplier<NetworkDescription> description, Builder builder) {

  /** Builds a network's graph and returns its logits, {@code [batch, classes]}. */
  @FunctionalInterface
  public interface Builder {
    /**
     * Adds the network to the graph of the scope.
     *
     * @param scope variables, seeds and mode of the tower
     * @param images {@code [batch, height, width, channels]}, standardised
     */
    LayerOutput build(GraphScope scope, Operand<TFloat32> images);
  }
}
