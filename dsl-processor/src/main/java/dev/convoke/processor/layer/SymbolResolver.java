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
import java.util.List;
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

    /**
     * The message about an attribute's value.
     *
     * @param usedAt where the block around it is used, innermost first
     */
    public Diagnostic at(String path, String attribute, Value.IntValue value, List<Origin> usedAt) {
      if (code == DiagnosticCode.SYMBOL_ARITHMETIC) {
        return Diagnostic.of(code, value.origin(), path, attribute)
            .usedAt(usedAt)
            .expected("a number, or one symbol times or divided by a whole number up to 64")
            .fix(
                usedAt.isEmpty()
                    ? "write a number"
                    : "write P1 here, and parameters = {…} with the result where the block is"
                        + " used");
      }
      if (code == DiagnosticCode.SYMBOL_OUTSIDE_BLOCK) {
        return Diagnostic.of(code, value.origin(), path, symbol)
            .usedAt(usedAt)
            .fix("write a number");
      }
      // the block is right: what is wrong is its use
      return Diagnostic.of(code, usedAt.get(0), path, symbol)
          .usedAt(usedAt.subList(1, usedAt.size()))
          .fix(howToGive());
    }

    private String howToGive() {
      return switch (symbol) {
        case "WIDTH" -> "add width = … to the annotation";
        case "STRIDE" -> "add stride = … to the annotation";
        default -> "add parameters = {…} with a number for each of P1 to " + symbol;
      };
    }
  }

  /** What a written number stands for. */
  public Resolution resolve(Value.IntValue value, Bindings bindings) {
    Optional<SymbolTerm> term = SymbolTerm.decode(value.number());
    if (term.isEmpty()) {
      return isArithmetic(value.number(), bindings)
          ? problem(DiagnosticCode.SYMBOL_ARITHMETIC, "")
          : new Resolution(Optional.of(value.number()), Optional.empty());
    }
    Optional<SymbolicInt> bound = bindings.of(term.get().symbol());
    if (bound.isEmpty()) {
      DiagnosticCode code =
          bindings.inBlock() ? DiagnosticCode.SYMBOL_UNBOUND : DiagnosticCode.SYMBOL_OUTSIDE_BLOCK;
      return problem(code, term.get().symbol().toString());
    }
    SymbolicInt scaled = new SymbolicInt.Scaled(term.get(), bound.get());
    return new Resolution(SymbolEvaluation.evaluate(scaled, shapes), Optional.empty());
  }

  /** Whether a number that stands for no symbol comes of other arithmetic on symbols. */
  public static boolean isArithmetic(int number, Bindings bindings) {
    return bindings.inBlock()
        ? SymbolTerm.looksLikeArithmeticInBlock(number)
        : SymbolTerm.looksLikeArithmetic(number);
  }

  private static Resolution problem(DiagnosticCode code, String symbol) {
    return new Resolution(Optional.empty(), Optional.of(new Problem(code, symbol)));
  }
}
