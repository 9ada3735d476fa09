package dev.convoke.processor.ir;

import java.util.Map;
import java.util.Optional;

/** Works out numbers that wait for channels, once the shapes before them are known. */
public final class SymbolEvaluation {

  private SymbolEvaluation() {}

  /**
   * The number, or nothing if it depends on a shape that is unknown.
   *
   * @param shapes output shapes of the nodes before
   */
  public static Optional<Integer> evaluate(SymbolicInt value, Map<NodeId, TensorShape> shapes) {
    if (value instanceof SymbolicInt.Known known) {
      return Optional.of(known.number());
    }
    if (value instanceof SymbolicInt.Scaled scaled) {
      return evaluate(scaled.inner(), shapes).map(scaled.term()::apply);
    }
    NodeId node = ((SymbolicInt.ChannelsOf) value).node();
    int channels = shapes.getOrDefault(node, TensorShape.unknown()).channels();
    return channels == 0 ? Optional.empty() : Optional.of(channels);
  }

  /** Whether a number depends on the channels of a node. */
  public static boolean waitsFor(SymbolicInt value, NodeId node) {
    return value instanceof SymbolicInt.Scaled scaled
        ? waitsFor(scaled.inner(), node)
        : value.equals(new SymbolicInt.ChannelsOf(node));
  }
}
