package dev.convoke.processor.expand;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.Symbol;
import dev.convoke.processor.ir.SymbolEvaluation;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.SymbolicInt;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.layer.SymbolResolver;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers that {@code @Use} and {@code @Residual} give to a block, and repeat counts. */
final class BlockArguments {

  /** More is a slip of the keyboard: the deepest published net has 333 units in a stage. */
  private static final int MOST_REPEATS = 10_000;

  private final DeclaredOperation operation;
  private final Place place;
  private final Bindings outer;
  private final Diagnostics diagnostics;

  BlockArguments(
      DeclaredOperation operation, Place place, Bindings outer, Diagnostics diagnostics) {
    this.operation = operation;
    this.place = place;
    this.outer = outer;
    this.diagnostics = diagnostics;
  }

  /**
   * What the block's symbols stand for in the k-th repetition.
   *
   * @param input what enters the block
   * @param repetition from 1; the stride belongs to the first
   */
  Bindings bindings(NodeId input, int repetition) {
    Attributes attributes = operation.attributes();
    Map<Symbol, SymbolicInt> values = new EnumMap<>(Symbol.class);
    if (attributes.isWritten("width")) {
      symbolic("width", attributes.get("width", Value.IntValue.class), 1)
          .ifPresent(width -> values.put(Symbol.WIDTH, width));
    }
    SymbolicInt one = new SymbolicInt.Known(1);
    SymbolicInt stride =
        symbolic("stride", attributes.get("stride", Value.IntValue.class), 1).orElse(one);
    values.put(Symbol.STRIDE, repetition == 1 ? stride : one);
    values.put(Symbol.BLOCK_CHANNELS, new SymbolicInt.ChannelsOf(input));
    List<Value> parameters = attributes.get("parameters", Value.ListValue.class).values();
    for (Symbol symbol : Symbol.values()) {
      int index = symbol.parameterIndex();
      if (index >= 0 && index < parameters.size()) {
        symbolic("parameters", (Value.IntValue) parameters.get(index), Integer.MIN_VALUE)
            .ifPresent(parameter -> values.put(symbol, parameter));
      }
    }
    return new Bindings(values, true);
  }

  /** A count that must be known now; 1 after a report. */
  int repeat(String attribute) {
    Value.IntValue value = operation.attributes().get(attribute, Value.IntValue.class);
    Optional<SymbolicInt> count = symbolic("repeat", value, 1);
    if (count.isEmpty()) {
      return 1;
    }
    Optional<Integer> known = SymbolEvaluation.evaluate(count.get(), Map.of());
    if (known.isEmpty()) {
      String symbol = SymbolTerm.decode(value.number()).map(SymbolTerm::text).orElse("");
      report(
          Diagnostic.of(
                  DiagnosticCode.SYMBOL_TOO_LATE, value.origin(), place.path(), "repeat", symbol)
              .fix("write a number"));
      return 1;
    }
    if (known.get() > MOST_REPEATS) {
      report(
          Diagnostic.of(
              DiagnosticCode.OVERFLOW,
              value.origin(),
              place.path(),
              "repeat = " + known.get(),
              "a network of at most " + MOST_REPEATS + " repetitions"));
      return 1;
    }
    return known.get();
  }

  private Optional<SymbolicInt> symbolic(String attribute, Value.IntValue value, int least) {
    Optional<SymbolTerm> term = SymbolTerm.decode(value.number());
    if (term.isPresent()) {
      Optional<SymbolicInt> bound = outer.of(term.get().symbol());
      if (bound.isEmpty()) {
        DiagnosticCode code =
            outer.inBlock() ? DiagnosticCode.SYMBOL_UNBOUND : DiagnosticCode.SYMBOL_OUTSIDE_BLOCK;
        problem(code, term.get().symbol().toString(), attribute, value);
        return Optional.empty();
      }
      return Optional.of(new SymbolicInt.Scaled(term.get(), bound.get()));
    }
    if (SymbolTerm.looksLikeArithmetic(value.number())) {
      problem(DiagnosticCode.SYMBOL_ARITHMETIC, "", attribute, value);
      return Optional.empty();
    }
    if (value.number() < least) {
      report(
          Diagnostic.of(
              DiagnosticCode.NOT_POSITIVE,
              value.origin(),
              place.path(),
              attribute,
              value.number()));
      return Optional.empty();
    }
    return Optional.of(new SymbolicInt.Known(value.number()));
  }

  private void problem(
      DiagnosticCode code, String symbol, String attribute, Value.IntValue value) {
    report(
        new SymbolResolver.Problem(code, symbol)
            .at(place.path(), attribute, value.number(), value.origin()));
  }

  private void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic.usedAt(place.usedAt()));
  }
}
