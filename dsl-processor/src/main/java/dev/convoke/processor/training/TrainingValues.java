package dev.convoke.processor.training;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Value;
import java.util.List;

/** The values of one training annotation, checked as they are read. */
record TrainingValues(DeclaredOperation annotation, Diagnostics diagnostics) {

  int positive(String attribute) {
    Value.IntValue value = value(attribute, Value.IntValue.class);
    if (value.number() < 1) {
      report(DiagnosticCode.NOT_POSITIVE, attribute, value, value.number());
    }
    return value.number();
  }

  double greaterThanZero(String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.number() > 0) || Double.isInfinite(value.number())) {
      report(DiagnosticCode.NOT_GREATER_THAN_ZERO, attribute, value, value.number());
    }
    return value.number();
  }

  double fraction(String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.number() >= 0 && value.number() < 1)) {
      report(DiagnosticCode.FRACTION_RANGE, attribute, value, value.number());
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

  private void report(DiagnosticCode code, String attribute, Value value, Object found) {
    String name = "@" + annotation.writtenAs();
    String called = attribute.equals("value") ? "its number" : attribute;
    diagnostics.report(Diagnostic.of(code, value.origin(), name, called, found));
  }
}
