package dev.convoke.processor.layer;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
import java.util.Optional;

/** The message about a number on a step that is too small. */
public final class TooSmall {

  private TooSmall() {}

  /**
   * A number below the least, 1 or 0.
   *
   * @param called what the number is, for people
   * @param number what the written value came to
   * @param inBlock whether symbols have a meaning there: a remainder or difference of them is
   *     folded to a small number before we see it
   */
  public static Diagnostic of(
      int least, String path, String called, Value.IntValue value, int number, boolean inBlock) {
    DiagnosticCode code = least == 1 ? DiagnosticCode.NOT_POSITIVE : DiagnosticCode.NEGATIVE;
    String text = OperationText.number(value.number(), number);
    Diagnostic found = Diagnostic.of(code, value.origin(), path, called, text);
    Optional<SymbolTerm> term = SymbolTerm.decode(value.number());
    if (term.isPresent()) {
      return found.fix(
          term.get().divisor() > 1
              ? "divide by less, or make "
                  + term.get().symbol()
                  + " at least "
                  + term.get().divisor()
              : "give the block a number of at least " + least);
    }
    return inBlock
        ? found
            .expected("a number, or a symbol times or divided by one")
            .fix("write " + least + " or more; symbols have no remainders (%) or differences")
        : found.fix("write " + least + " or more");
  }
}
