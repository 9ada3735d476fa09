package dev.convoke.processor.ir;

/**
 * Names a node: its step's path and its place among the step's nodes.
 *
 * @param step path such as {@code stage2/1/conv1}; empty for the network's input
 * @param index from 0
 */
public record NodeId(String step, int index) {

  /** What enters the network. */
  public static final NodeId INPUT = new NodeId("", 0);

  /** Stands for a reference that could not be resolved: its shape is unknown. */
  public static final NodeId UNKNOWN = new NodeId("", -1);

  /** The network's own step that it belongs to. */
  public String topStep() {
    return step.split("/", 2)[0];
  }

  @Override
  public String toString() {
    return step + '#' + index;
  }
}
