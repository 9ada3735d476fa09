package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
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
 * @param training the training annotations that count, its own before those of a preset or of a
 *     network that it extends, each in the order written
 * @param source the network whose weights it starts from, if that could be read
 * @param paper the paper, if named
 * @param budget values of {@code @Budget}, if declared
 */
public record DeclaredNetwork(
    NetworkName name,
    String commandName,
    Attributes network,
    DeclaredBlock body,
    Map<String, DeclaredBlock> blocks,
    List<DeclaredTraining> training,
    Optional<Source> source,
    Optional<DeclaredPaper> paper,
    Optional<Attributes> budget) {

  public DeclaredNetwork {
    blocks = Map.copyOf(blocks);
    training = List.copyOf(training);
  }

  /** The network, starting from another's weights. */
  public DeclaredNetwork startingFrom(Source other) {
    return new DeclaredNetwork(
        name, commandName, network, body, blocks, training, Optional.of(other), paper, budget);
  }

  /**
   * A network whose weights another starts from.
   *
   * @param network as declared, without a source of its own: only its variables matter
   * @param steps paths of the steps that are taken over; empty for all
   * @param uses where it is named, innermost first
   */
  public record Source(DeclaredNetwork network, List<Value.TextValue> steps, List<Origin> uses) {
    public Source {
      steps = List.copyOf(steps);
      uses = List.copyOf(uses);
    }
  }
}
