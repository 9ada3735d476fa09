package dev.convoke.processor.training;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredTraining;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The values of one training annotation, checked as they are read. A bad value is reported where it
 * stands and returned all the same: the network is rejected anyway.
 *
 * @param network simple name of the network that has the annotation
 */
record TrainingValues(DeclaredTraining training, String network, Diagnostics diagnostics) {

  /** As it is written: {@code @Steps}. */
  String name() {
    return training.writtenAs();
  }

  boolean isWritten(String attribute) {
    return training.annotation().attributes().isWritten(attribute);
  }

  int positive(String attribute) {
    return positive(attribute, attribute);
  }

  /** A number of at least 1 that messages call by another name than {@code value}. */
  int positive(String attribute, String called) {
    Value.IntValue value = value(attribute, Value.IntValue.class);
    if (!isSymbol(value) && value.number() < 1) {
      report(DiagnosticCode.NOT_POSITIVE, called, value, value.number(), "write 1 or more");
    }
    return value.number();
  }

  boolean hasElements(String list) {
    return !value(list, Value.ListValue.class).values().isEmpty();
  }

  /** The elements of a list, for their places. */
  List<Value> elements(String list) {
    return value(list, Value.ListValue.class).values();
  }

  /** Numbers, of which symbols are reported. */
  List<Value.IntValue> numbers(String attribute) {
    List<Value.IntValue> numbers = list(attribute, Value.IntValue.class);
    return numbers.stream().filter(number -> !isSymbol(number)).toList();
  }

  List<Value.TextValue> texts(String attribute) {
    return list(attribute, Value.TextValue.class);
  }

  /** A number of at least 1, which need not be whole. */
  double atLeastOne(String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.number() >= 1) || Float.isInfinite(value.rounded())) {
      report(DiagnosticCode.NOT_POSITIVE, attribute, value, value.text(), "write 1 or more");
    }
    return value.number();
  }

  double notNegative(String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.number() >= 0)) {
      report(DiagnosticCode.NEGATIVE, attribute, value, value.number(), "write 0 or more");
    }
    return value.number();
  }

  double greaterThanZero(String attribute) {
    return greaterThanZero(attribute, attribute);
  }

  double greaterThanZero(String attribute, String called) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.rounded() > 0) || Float.isInfinite(value.rounded())) {
      report(
          DiagnosticCode.NOT_GREATER_THAN_ZERO,
          called,
          value,
          value.text(),
          "write a number greater than 0, such as 0.1");
    }
    return value.number();
  }

  double fraction(String attribute) {
    return fraction(attribute, attribute);
  }

  double fraction(String attribute, String called) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.rounded() >= 0 && value.rounded() < 1)) {
      report(
          DiagnosticCode.FRACTION_RANGE,
          called,
          value,
          value.text(),
          "write a number from 0 to below 1");
    }
    return value.number();
  }

  /** A number above 0 and below 1. */
  double reducingFactor(String attribute) {
    double number = value(attribute, Value.DoubleValue.class).number();
    return number > 0 ? fraction(attribute) : greaterThanZero(attribute);
  }

  /** A number of at least 0, with an end. */
  double finiteNotNegative(String attribute) {
    double number = value(attribute, Value.DoubleValue.class).number();
    return number > 0 ? greaterThanZero(attribute) : notNegative(attribute);
  }

  /** A number in a range. */
  double within(double least, double most, String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (!(value.number() >= least && value.number() <= most)) {
      outOfRange(attribute, value, value.text(), least, most);
    }
    return value.number();
  }

  /** A number above 0, at most 1. */
  double share(String attribute) {
    Value.DoubleValue value = value(attribute, Value.DoubleValue.class);
    if (value.number() > 1) {
      outOfRange(attribute, value, value.number(), 0, 1);
      return value.number();
    }
    return greaterThanZero(attribute);
  }

  /** A number in a range. */
  int within(int least, int most, String attribute) {
    Value.IntValue value = value(attribute, Value.IntValue.class);
    if (!isSymbol(value) && (value.number() < least || value.number() > most)) {
      outOfRange(attribute, value, value.number(), least, most);
    }
    return value.number();
  }

  boolean flag(String attribute) {
    return value(attribute, Value.BooleanValue.class).flag();
  }

  <E extends Enum<E>> E constant(String attribute, Class<E> type) {
    return Enum.valueOf(type, value(attribute, Value.EnumValue.class).constant());
  }

  /** Reports if the lower limit of a range is above the upper, unless one of them is bad itself. */
  void requireOrder(String low, Number lowest, String high, Number highest) {
    boolean isBad =
        diagnostics.hasErrorAt(value(low).origin()) || diagnostics.hasErrorAt(value(high).origin());
    if (!isBad && lowest.doubleValue() > highest.doubleValue()) {
      Value value = value(isWritten(low) ? low : high);
      report(
          Diagnostic.of(
                  DiagnosticCode.RANGE_ORDER, value.origin(), name(), low, lowest, high, highest)
              .fix("write " + low + " = " + highest + " or less"));
    }
  }

  /** The value of an attribute, for its place. */
  Value value(String attribute) {
    return value(attribute, Value.class);
  }

  /** Reports what is wrong whatever the network. */
  void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic.usedAt(training.places()));
  }

  /**
   * Reports what is wrong only in this network. Where the annotation comes from elsewhere, the
   * remedy is an annotation of the network's own.
   */
  void misfit(Diagnostic diagnostic, String fix) {
    if (training.uses().isEmpty()) {
      report(diagnostic.fix(fix));
      return;
    }
    String own =
        TrainingKind.AUGMENTATION.includes(training)
            ? "write augmentations on %s itself, which replace those of %s"
            : "write " + name() + " on %s itself, which replaces that of %s";
    report(
        diagnostic
            .from(List.of(name() + " of " + training.source()))
            .fix(String.format(Locale.ROOT, own, network, training.source())));
  }

  private boolean isSymbol(Value.IntValue value) {
    Optional<SymbolTerm> symbol = SymbolTerm.decode(value.number());
    symbol.ifPresent(
        term ->
            report(
                Diagnostic.of(
                        DiagnosticCode.SYMBOL_OUTSIDE_BLOCK, value.origin(), name(), term.symbol())
                    .fix("write a number")));
    return symbol.isPresent();
  }

  private void outOfRange(String called, Value value, Object found, Number least, Number most) {
    report(
        Diagnostic.of(
                DiagnosticCode.OUT_OF_RANGE, value.origin(), name(), called, least, most, found)
            .fix("write a number from " + least + " to " + most));
  }

  private void report(DiagnosticCode code, String called, Value value, Object found, String fix) {
    report(Diagnostic.of(code, value.origin(), name(), called, found).fix(fix));
  }

  private <V extends Value> V value(String attribute, Class<V> kind) {
    return training.annotation().attributes().get(attribute, kind);
  }

  private <V extends Value> List<V> list(String attribute, Class<V> kind) {
    return value(attribute, Value.ListValue.class).values().stream().map(kind::cast).toList();
  }
}
