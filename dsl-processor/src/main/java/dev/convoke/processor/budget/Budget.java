package dev.convoke.processor.budget;

import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.training.TrainingKind;
import dev.convoke.processor.training.TrainingReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a network may cost.
 *
 * @param limits amounts that it must not exceed
 * @param stride of the last map, at most, if limited
 * @param receptiveField of the last map, at least, if limited
 */
public record Budget(
    Map<Limit, Amount> limits, Optional<Amount> stride, Optional<Amount> receptiveField) {

  /** A number where it is written. */
  record Amount(long number, Origin origin) {}

  /** The budget that a network declares; without one, nothing is limited. */
  public static Budget read(DeclaredNetwork network, Diagnostics diagnostics) {
    return network
        .budget()
        .map(written -> new Reading(written, network, diagnostics).budget())
        .orElseGet(() -> new Budget(Map.of(), Optional.empty(), Optional.empty()));
  }

  /** Reports what costs too much. */
  public void check(NetworkCost cost, Diagnostics diagnostics) {
    limits.forEach(
        (limit, most) -> {
          if (limit.of(cost) > most.number()) {
            diagnostics.report(
                Diagnostic.of(
                        DiagnosticCode.OVER_BUDGET,
                        most.origin(),
                        limit.exceeded(limit.of(cost), most.number()))
                    .largest(limit.mostExpensive(cost))
                    .fix(limit.fix(limit.of(cost))));
          }
        });
    double found = cost.total().stride();
    stride
        .filter(most -> found > most.number())
        .ifPresent(
            most ->
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.OVER_BUDGET,
                            most.origin(),
                            String.format(
                                Locale.ROOT,
                                "a stride of %.0f pixels is more than %d",
                                found,
                                most.number()))
                        .fix(
                            String.format(
                                Locale.ROOT,
                                "use smaller strides, or write stride = %.0f",
                                found))));
    long seen = cost.total().receptiveField();
    receptiveField
        .filter(least -> seen < least.number())
        .ifPresent(
            least ->
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.FIELD_TOO_SMALL, least.origin(), seen, least.number())
                        .fix("add layers, larger kernels or strides")));
  }

  /** Reads what is written. */
  private record Reading(Attributes written, DeclaredNetwork network, Diagnostics diagnostics) {

    Budget budget() {
      Map<Limit, Amount> limits = new LinkedHashMap<>();
      for (Limit limit : Limit.ALL) {
        if (written.isWritten(limit.attribute())) {
          amount(limit).ifPresent(amount -> limits.put(limit, amount));
        }
      }
      return new Budget(limits, pixels("stride"), pixels("receptiveField"));
    }

    private Optional<Amount> amount(Limit limit) {
      Value.TextValue text = written.get(limit.attribute(), Value.TextValue.class);
      Optional<Long> number = limit.unit().parse(text.text());
      if (number.isEmpty()) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.QUANTITY_FORM, text.origin(), limit.attribute(), text.text())
                .fix("write an amount such as " + limit.unit().examples()));
      } else if (limit.ofTraining() && !isTrained()) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.TRAIN_MISSING, text.origin(), "@Budget: " + limit.attribute())
                .fix(
                    "add "
                        + TrainingReader.missing(network.training())
                        + ", or remove "
                        + limit.attribute()));
        return Optional.empty();
      }
      return number.map(found -> new Amount(found, text.origin()));
    }

    private boolean isTrained() {
      return network.training().stream().anyMatch(TrainingKind.TRAIN::includes);
    }

    private Optional<Amount> pixels(String attribute) {
      Value.IntValue value = written.get(attribute, Value.IntValue.class);
      if (!written.isWritten(attribute)) {
        return Optional.empty();
      }
      Optional<SymbolTerm> symbol = SymbolTerm.decode(value.number());
      if (symbol.isPresent()) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.SYMBOL_OUTSIDE_BLOCK,
                    value.origin(),
                    "@Budget",
                    symbol.get().symbol())
                .fix("write a number"));
        return Optional.empty();
      }
      if (value.number() < 1) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_POSITIVE,
                    value.origin(),
                    "@Budget",
                    attribute,
                    value.number())
                .fix("write 1 or more, or remove it"));
        return Optional.empty();
      }
      return Optional.of(new Amount(value.number(), value.origin()));
    }
  }
}
