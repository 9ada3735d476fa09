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
    int end = step.indexOf('/');
    return end < 0 ? step : step.substring(0, end);
  }

  /**
   * The step or unit next below a path in which it lies, {@code stage2/1} below {@code stage2}; the
   * path itself if it lies in none.
   */
  public String childOf(String path) {
    if (step.equals(path)) {
      return path;
    }
    int from = path.isEmpty() ? 0 : path.length() + 1;
    int end = step.indexOf('/', from);
    return end < 0 ? step : step.substring(0, end);
  }

  @Override
  public String toString() {
    return step + '#' + index;
  }
}
