package dev.convoke.processor.training;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/** The values of one training annotation, checked as they are read. */
record TrainingValues(DeclaredOperation annotation, Diagnostics diagnostics) {

  int positive(String attribute) {
    return positive(attribute, attribute);
  }

  /** A number of at least 1 that messages call by another name than {@code value}. */
  int positive(String attribute, String called) {
    Value.IntValue value = value(attribute, Value.IntValue.class);
    Optional<SymbolTerm> symbol = SymbolTerm.decode(value.number());
    if (symbol.isPresent()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.SYMBOL_OUTSIDE_BLOCK,
                  value.origin(),
                  name(),
                  symbol.get().symbol())
              .fix("write a number"));
    } else if (value.number() < 1) {
      report(DiagnosticCode.NOT_POSITIVE, called, value, value.number(), "write 1 or more");
    }
    return value.number();
  }

  double greaterThanZero(String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.number() > 0) || Double.isInfinite(value.number())) {
      report(
          DiagnosticCode.NOT_GREATER_THAN_ZERO,
          attribute,
          value,
          value.number(),
          "write a number greater than 0, such as 0.1");
    }
    return value.number();
  }

  double fraction(String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.number() >= 0 && value.number() < 1)) {
      report(
          DiagnosticCode.FRACTION_RANGE,
          attribute,
          value,
          value.number(),
          "write a number from 0 to below 1");
    }
    return value.number();
  }

  boolean flag(String attribute) {
    return value(attribute, Value.BooleanValue.class).flag();
  }

  String constant(String attribute) {
    return value(attribute, Value.EnumValue.class).constant();
  }

  List<Value.IntValue> numbers(String attribute) {
    return value(attribute, Value.ListValue.class).values().stream()
        .map(Value.IntValue.class::cast)
        .toList();
  }

  private <V extends Value> V value(String attribute, Class<V> kind) {
    return annotation.attributes().get(attribute, kind);
  }

  private void report(DiagnosticCode code, String called, Value value, Object found, String fix) {
    diagnostics.report(Diagnostic.of(code, value.origin(), name(), called, found).fix(fix));
  }

  private String name() {
    return "@" + annotation.writtenAs();
  }
}
