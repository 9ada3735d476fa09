package dev.convoke.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A network without a mistake: the only thing from which code is generated.
 *
 * @param nodes in order of execution; the last gives the logits
 */
public record ProvenNetwork(
    DeclaredNetwork declared,
    NetworkInput input,
    int classes,
    Optional<TrainingPlan> training,
    List<ShapedNode> nodes) {
  public ProvenNetwork {
    nodes = List.copyOf(nodes);
  }
}
