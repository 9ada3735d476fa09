package dev.convoke.processor.cost;

import dev.convoke.processor.operation.Cost;

/**
 * What one node multiplies and sees.
 *
 * @param multiplyAdds for one image
 * @param height what one element of its output sees of the image, from top to bottom
 * @param width from left to right
 */
public record NodeCost(long multiplyAdds, ReceptiveField height, ReceptiveField width) {

  /** Of what enters the network. */
  static final NodeCost OF_INPUT = new NodeCost(0, ReceptiveField.PIXEL, ReceptiveField.PIXEL);

  /** Of what an operation makes of this node's output. */
  NodeCost through(Cost operation) {
    return new NodeCost(
        operation.multiplyAdds(),
        height.through(operation.height()),
        width.through(operation.width()));
  }

  /** With what another node that meets it sees. */
  NodeCost join(NodeCost other) {
    return new NodeCost(multiplyAdds, height.join(other.height), width.join(other.width));
  }

  /** Pixels that one element sees along the axis on which it sees more. */
  public long fieldSize() {
    return Math.max(height.size(), width.size());
  }

  /** Pixels between neighbouring elements along the axis on which they lie farther apart. */
  public double stride() {
    return Math.max(height.stride(), width.stride());
  }
}
