package dev.convoke.runtime;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkFiles;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.LayerOutput;
import java.util.Optional;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What the runtime needs of a network: its name, its description and how to build its graph. Every
 * generated graph class has one as the constant {@code DEFINITION}.
 *
 * @param name the name of commands and run directories, such as {@code resnet20}
 * @param description the network as data
 * @param page its page as HTML in UTF-8, absent if it has none
 * @param builder builds the network once per tower
 */
public record NetworkDefinition(
    String name,
    Supplier<NetworkDescription> description,
    Supplier<Optional<byte[]>> page,
    Builder builder) {

  /** A network with the files that the annotation processor wrote, read when they are needed. */
  public NetworkDefinition(String name, NetworkFiles files, Builder builder) {
    this(name, files::description, files::page, builder);
  }

  /** A network without a page. */
  public NetworkDefinition(String name, Supplier<NetworkDescription> description, Builder builder) {
    this(name, description, Optional::empty, builder);
  }

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
