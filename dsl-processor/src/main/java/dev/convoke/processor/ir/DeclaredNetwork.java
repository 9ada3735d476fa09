package dev.convoke.processor.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network as written.
 *
 * @param name the types that generation needs
 * @param commandName name of commands and run directories
 * @param network values of {@code @Network}
 * @param body the network's own steps
 * @param blocks every block that the network uses, directly or through others, by qualified name
 * @param training the annotations beside {@code @Network}, in the order written
 * @param paper the paper, if named
 */
public record DeclaredNetwork(
    NetworkName name,
    String commandName,
    Attributes network,
    DeclaredBlock body,
    Map<String, DeclaredBlock> blocks,
    List<DeclaredOperation> training,
    Optional<Paper> paper) {

  public DeclaredNetwork {
    blocks = Map.copyOf(blocks);
    training = List.copyOf(training);
  }

  /** Where an architecture comes from. */
  public record Paper(String arxiv, String section) {}
}
