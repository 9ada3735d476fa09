package dev.convoke.processor.ir;

import java.util.Map;
import java.util.Optional;

/**
 * What the symbols stand for in one use of a block, or in a network.
 *
 * @param values by symbol; a symbol that is missing was not given
 * @param inBlock whether the steps are those of a block
 */
public record Bindings(Map<Symbol, SymbolicInt> values, boolean inBlock) {

  public Bindings {
    values = Map.copyOf(values);
  }

  public Optional<SymbolicInt> of(Symbol symbol) {
    return Optional.ofNullable(values.get(symbol));
  }
}
