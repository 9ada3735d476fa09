package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.Map;
import java.util.Optional;

/**
 * What the symbols stand for in one use of a block, or in a network.
 *
 * @param values by symbol; a symbol that is missing was not given
 * @param givenAt where a symbol's number is written; a symbol that is missing has a default or
 *     comes of the shapes
 * @param inBlock whether the steps are those of a block
 */
public record Bindings(
    Map<Symbol, SymbolicInt> values, Map<Symbol, Origin> givenAt, boolean inBlock) {

  public Bindings {
    values = Map.copyOf(values);
    givenAt = Map.copyOf(givenAt);
  }

  /** Where the number behind a written value stands: the value itself, or what its symbol got. */
  public Optional<Origin> writtenAt(Value.IntValue value) {
    return SymbolTerm.decode(value.number())
        .map(term -> Optional.ofNullable(givenAt.get(term.symbol())))
        .orElse(Optional.of(value.origin()));
  }

  public Optional<SymbolicInt> of(Symbol symbol) {
    return Optional.ofNullable(values.get(symbol));
  }
}
