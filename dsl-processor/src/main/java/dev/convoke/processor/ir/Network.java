package dev.convoke.processor.ir;

import java.util.List;

/**
 * A network laid out flat: no repeats, residuals, uses or shorthands are left.
 *
 * @param checked what it was laid out from
 * @param nodes in order of execution; the last gives the logits
 */
public record Network(CheckedNetwork checked, List<Node> nodes) {

  public Network {
    nodes = List.copyOf(nodes);
  }

  public DeclaredNetwork declared() {
    return checked.declared();
  }
}
