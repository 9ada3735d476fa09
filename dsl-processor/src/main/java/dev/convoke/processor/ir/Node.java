package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.op.Op;
import java.util.List;

/**
 * One primitive operation of the flat graph.
 *
 * @param id unique name
 * @param work what is done: as written, or already an operation
 * @param inputs nodes whose outputs it takes
 * @param origins where it is written, innermost first, then the steps that use the block
 * @param weights how its weights are treated
 */
public record Node(
    NodeId id, Work work, List<NodeId> inputs, List<Origin> origins, WeightRules weights) {

  public Node {
    inputs = List.copyOf(inputs);
    origins = List.copyOf(origins);
  }

  /** Place of an attribute's value, or of the operation where the attribute is not written. */
  public Origin origin(String attribute) {
    return work instanceof Written written && written.operation().attributes().isWritten(attribute)
        ? written.operation().attributes().get(attribute, Value.class).origin()
        : origins.get(0);
  }

  /** What a node does. */
  public sealed interface Work {}

  /** An annotation whose numbers wait for the shapes before them. */
  public record Written(DeclaredOperation operation, Bindings bindings, StepFacts step)
      implements Work {}

  /** An operation that comes from the wiring. */
  public record Ready(Op op) implements Work {}

  /** Something already reported; its shape is unknown. */
  public record Failed() implements Work {}

  /**
   * What an operation may know of its step.
   *
   * @param hasBatchNorm whether the step normalises batches, which voids a bias
   * @param isLast whether it is the network's last operation, whose units are the classes
   */
  public record StepFacts(boolean hasBatchNorm, boolean isLast) {}
}
