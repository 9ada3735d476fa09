package dev.convoke.processor.ir.training;

import java.util.List;

/**
 * Weights that come from another network, proven to fit.
 *
 * @param network qualified name of the other network's type
 * @param variables names that both have, in this network's order
 */
public record InitialWeights(String network, List<String> variables) {
  public InitialWeights {
    variables = List.copyOf(variables);
  }
}
