package dev.convoke.processor.layer;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.SymbolEvaluation;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.SymbolicInt;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Value;
import java.util.Map;
import java.util.Optional;

/** Turns written numbers, which may stand for symbols, into numbers. */
public final class SymbolResolver {

  private final Map<NodeId, TensorShape> shapes;

  /** Resolves with the output shapes of the nodes that are known by now. */
  public SymbolResolver(Map<NodeId, TensorShape> shapes) {
    this.shapes = shapes;
  }

  /**
   * A number, or nothing because it waits for an unknown shape, or nothing because of a problem.
   */
  public record Resolution(Optional<Integer> number, Optional<Problem> problem) {}

  /** Why a number means nothing. */
  public record Problem(DiagnosticCode code, String symbol) {

    /** The message about an attribute's value. */
    public Diagnostic at(String path, String attribute, int number, Origin origin) {
      if (code == DiagnosticCode.SYMBOL_ARITHMETIC) {
        return Diagnostic.of(code, origin, path, attribute, number)
            .expected("a number, k * SYMBOL or SYMBOL / k with a whole k up to 64")
            .fix("give the block one more parameter (P1 … P9) that holds the number");
      }
      if (code == DiagnosticCode.SYMBOL_OUTSIDE_BLOCK) {
        return Diagnostic.of(code, origin, path, symbol).fix("write a number");
      }
      return Diagnostic.of(code, origin, path, symbol).fix(howToGive());
    }

    private String howToGive() {
      return switch (symbol.split("\\W+")[0]) {
        case "WIDTH" -> "add width = … where the block is used";
        case "STRIDE" -> "add stride = … where the block is used";
        default -> "add parameters = {…} where the block is used";
      };
    }
  }

  /** What a written number stands for. */
  public Resolution resolve(Value.IntValue value, Bindings bindings) {
    Optional<SymbolTerm> term = SymbolTerm.decode(value.number());
    if (term.isEmpty()) {
      return SymbolTerm.looksLikeArithmetic(value.number())
          ? problem(DiagnosticCode.SYMBOL_ARITHMETIC, "")
          : new Resolution(Optional.of(value.number()), Optional.empty());
    }
    Optional<SymbolicInt> bound = bindings.of(term.get().symbol());
    if (bound.isEmpty()) {
      DiagnosticCode code =
          bindings.inBlock()
              ? DiagnosticCode.SYMBOL_UNBOUND
              : DiagnosticCode.SYMBOL_OUTSIDE_BLOCK;
      return problem(code, term.get().symbol().toString());
    }
    SymbolicInt scaled = new SymbolicInt.Scaled(term.get(), bound.get());
    return new Resolution(SymbolEvaluation.evaluate(scaled, shapes), Optional.empty());
  }

  private static Resolution problem(DiagnosticCode code, String symbol) {
    return new Resolution(Optional.empty(), Optional.of(new Problem(code, symbol)));
  }
}
