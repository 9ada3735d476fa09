package dev.convoke.processor.ir;

import java.util.List;

/**
 * A network all of whose sizes are known, as far as there was no mistake.
 *
 * @param network what it was before
 * @param nodes those whose operation could be read
 */
public record ShapedNetwork(Network network, List<ShapedNode> nodes) {
  public ShapedNetwork {
    nodes = List.copyOf(nodes);
  }
}
