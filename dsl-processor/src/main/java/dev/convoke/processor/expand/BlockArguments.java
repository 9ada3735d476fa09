package dev.convoke.processor.expand;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
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
import dev.convoke.processor.layer.TooSmall;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers that {@code @Use} and {@code @Residual} give to a block, and repeat counts. */
final class BlockArguments {

  /** More is a slip of the keyboard: the deepest published net has 333 units in a stage. */
  private static final int MOST_REPEATS = 10_000;

  /** Stands for a number after a mistake: what depends on it stays silent. */
  private static final SymbolicInt UNKNOWN = new SymbolicInt.ChannelsOf(NodeId.UNKNOWN);

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
    Map<Symbol, Origin> givenAt = new EnumMap<>(Symbol.class);
    if (attributes.isWritten("width")) {
      Value.IntValue width = attributes.get("width", Value.IntValue.class);
      values.put(Symbol.WIDTH, symbolic("width", width, 1));
      outer.writtenAt(width).ifPresent(origin -> givenAt.put(Symbol.WIDTH, origin));
    }
    values.put(Symbol.STRIDE, repetition == 1 ? stride() : new SymbolicInt.Known(1));
    values.put(Symbol.BLOCK_CHANNELS, new SymbolicInt.ChannelsOf(input));
    List<Value> parameters = attributes.get("parameters", Value.ListValue.class).values();
    for (Symbol symbol : Symbol.values()) {
      int index = symbol.parameterIndex();
      if (index >= 0 && index < parameters.size()) {
        Value.IntValue parameter = (Value.IntValue) parameters.get(index);
        values.put(symbol, symbolic("parameters", parameter, Integer.MIN_VALUE));
        outer.writtenAt(parameter).ifPresent(origin -> givenAt.put(symbol, origin));
      }
    }
    return new Bindings(values, givenAt, true);
  }

  /** A highway has no stride: it keeps the shape. */
  private SymbolicInt stride() {
    Attributes attributes = operation.attributes();
    return attributes.values().containsKey("stride")
        ? symbolic("stride", attributes.get("stride", Value.IntValue.class), 1)
        : new SymbolicInt.Known(1);
  }

  /**
   * A count that must be known now; 1 after a report.
   *
   * @param called what messages call it
   */
  int count(String attribute, String called) {
    Value.IntValue value = operation.attributes().get(attribute, Value.IntValue.class);
    SymbolicInt count = symbolic(called, value, 1);
    Optional<Integer> known = SymbolEvaluation.evaluate(count, Map.of());
    if (known.isEmpty() && SymbolEvaluation.waitsFor(count, NodeId.UNKNOWN)) {
      return 1; // a mistake that is reported already
    }
    if (known.isEmpty()) {
      String symbol = SymbolTerm.decode(value.number()).map(SymbolTerm::text).orElse("");
      report(
          Diagnostic.of(
                  DiagnosticCode.SYMBOL_TOO_LATE, value.origin(), place.path(), called, symbol)
              .fix("write a number, or P1 and parameters = {…} where the block is used"));
      return 1;
    }
    if (known.get() < 1) {
      report(TooSmall.of(1, place.path(), called, value, known.get(), outer.inBlock()));
      return 1;
    }
    if (known.get() > MOST_REPEATS) {
      report(
          Diagnostic.of(
                  DiagnosticCode.OVERFLOW,
                  value.origin(),
                  place.path(),
                  called + " = " + known.get(),
                  MOST_REPEATS + ", the most that is allowed")
              .fix("write a smaller number"));
      return 1;
    }
    return known.get();
  }

  /** What a number stands for; after a report something that stays unknown. */
  private SymbolicInt symbolic(String attribute, Value.IntValue value, int least) {
    Optional<SymbolTerm> term = SymbolTerm.decode(value.number());
    if (term.isPresent()) {
      Optional<SymbolicInt> bound = outer.of(term.get().symbol());
      if (bound.isEmpty()) {
        DiagnosticCode code =
            outer.inBlock() ? DiagnosticCode.SYMBOL_UNBOUND : DiagnosticCode.SYMBOL_OUTSIDE_BLOCK;
        problem(code, term.get().symbol().toString(), attribute, value);
        return UNKNOWN;
      }
      return new SymbolicInt.Scaled(term.get(), bound.get());
    }
    if (SymbolResolver.isArithmetic(value.number(), outer)) {
      problem(DiagnosticCode.SYMBOL_ARITHMETIC, "", attribute, value);
      return UNKNOWN;
    }
    if (value.number() < least) {
      report(TooSmall.of(least, place.path(), attribute, value, value.number(), outer.inBlock()));
      return UNKNOWN;
    }
    return new SymbolicInt.Known(value.number());
  }

  private void problem(DiagnosticCode code, String symbol, String attribute, Value.IntValue value) {
    diagnostics.report(
        new SymbolResolver.Problem(code, symbol)
            .at(place.path(), attribute, value, place.usedAt()));
  }

  private void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic.usedAt(place.usedAt()));
  }
}
