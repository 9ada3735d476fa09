package dev.convoke.processor.layer;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of one operation with symbols worked out, checked as they are read. A bad value is
 * reported where it stands and replaced by a harmless one, so that reading goes on; {@link #failed}
 * says that it happened.
 */
public final class OperationValues {

  private final Node node;
  private final Node.Written written;
  private final TensorShape input;
  private final int classes;
  private final SymbolResolver symbols;
  private final Diagnostics diagnostics;
  private boolean failed;

  /**
   * Values of a node whose input is known as far as it can be.
   *
   * @param classes of the network, the units of its last dense layer
   */
  public OperationValues(
      Node node,
      Node.Written written,
      TensorShape input,
      int classes,
      SymbolResolver symbols,
      Diagnostics diagnostics) {
    this.node = node;
    this.written = written;
    this.input = input;
    this.classes = classes;
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  /** Qualified name of the annotation. */
  public String annotation() {
    return written.operation().annotation();
  }

  /** Whether a value was bad, or waits for a shape that is unknown. */
  public boolean failed() {
    return failed;
  }

  /** The shape that enters; unknown behind a mistake. */
  public TensorShape input() {
    return input;
  }

  public int classes() {
    return classes;
  }

  public Node.StepFacts step() {
    return written.step();
  }

  public boolean isWritten(String attribute) {
    return attributes().isWritten(attribute);
  }

  /** A number of at least 1. */
  public int positive(String attribute) {
    return positive(attribute, attribute);
  }

  /** A number of at least 1 that messages call by another name than {@code value}. */
  public int positive(String attribute, String called) {
    return atLeast(1, called, attributes().get(attribute, Value.IntValue.class));
  }

  /** Numbers of at least 1. */
  public List<Integer> positives(String attribute) {
    List<Integer> numbers = new ArrayList<>();
    for (Value value : list(attribute)) {
      numbers.add(atLeast(1, attribute, (Value.IntValue) value));
    }
    return numbers;
  }

  /** Numbers of at least 0. */
  public List<Integer> nonNegatives(String attribute) {
    List<Integer> numbers = new ArrayList<>();
    for (Value value : list(attribute)) {
      numbers.add(atLeast(0, attribute, (Value.IntValue) value));
    }
    return numbers;
  }

  /** One number for both axes, or one for each, of at least 1. */
  public Pair pair(String attribute) {
    List<Integer> numbers = positives(attribute);
    if (numbers.isEmpty() || numbers.size() > 2) {
      report(
          Diagnostic.of(
                  DiagnosticCode.SIZE_LIST, origin(attribute), path(), attribute, numbers.size())
              .fix(
                  "write "
                      + attribute
                      + " = 3, or "
                      + attribute
                      + " = {3, 5} for height and width"));
      return new Pair(1, 1);
    }
    return new Pair(numbers.get(0), numbers.get(numbers.size() - 1));
  }

  /** A number of at least 0 and below 1. */
  public double fraction(String attribute, String called) {
    Value.DoubleValue value = decimal(attribute);
    return value.rounded() >= 0 && value.rounded() < 1
        ? value.number()
        : refused(
            DiagnosticCode.FRACTION_RANGE,
            called,
            value,
            "write a number from 0 to below 1, such as 0.5");
  }

  /** A number of at least 0. */
  public double notNegative(String attribute, String called) {
    Value.DoubleValue value = decimal(attribute);
    if (!Float.isFinite(value.rounded())) {
      return refused(DiagnosticCode.NOT_FINITE, called, value, "write a number such as 0.1");
    }
    return value.rounded() >= 0
        ? value.number()
        : refused(DiagnosticCode.NEGATIVE, called, value, "write a number of at least 0");
  }

  /** A number greater than 0. */
  public double greaterThanZero(String attribute) {
    Value.DoubleValue value = decimal(attribute);
    return value.rounded() > 0 && Float.isFinite(value.rounded())
        ? value.number()
        : refused(
            DiagnosticCode.NOT_GREATER_THAN_ZERO,
            attribute,
            value,
            "write a number greater than 0, such as 1e-5");
  }

  /** Yes or no. */
  public boolean flag(String attribute) {
    return attributes().get(attribute, Value.BooleanValue.class).flag();
  }

  /** The constant of an enumeration. */
  public <E extends Enum<E>> E constant(String attribute, Class<E> type) {
    return Enum.valueOf(type, attributes().get(attribute, Value.EnumValue.class).constant());
  }

  /** Path of the step, for messages. */
  public String path() {
    return node.id().step();
  }

  /** Place of an attribute's value. */
  public Origin origin(String attribute) {
    return attributes().get(attribute, Value.class).origin();
  }

  /** Place of the annotation. */
  public Origin operationOrigin() {
    return written.operation().origin();
  }

  /** Reports a mistake in this operation. */
  public void report(Diagnostic diagnostic) {
    failed = true;
    diagnostics.report(diagnostic.usedAt(usedAt()));
  }

  /** The operation as written, symbols worked out: {@code Conv3x3(32, stride = 2)}. */
  public String text() {
    return OperationText.of(
        written.operation(), value -> symbols.resolve(value, written.bindings()).number());
  }

  /** The steps that use the block around this operation, innermost first. */
  private List<Origin> usedAt() {
    return node.origins().subList(1, node.origins().size());
  }

  private Attributes attributes() {
    return written.operation().attributes();
  }

  /** Gives a number that nobody uses: an operation with a mistake is not laid out. */
  private double refused(DiagnosticCode code, String called, Value.DoubleValue value, String fix) {
    report(Diagnostic.of(code, value.origin(), path(), called, value.text()).fix(fix));
    return 0;
  }

  private Value.DoubleValue decimal(String attribute) {
    return attributes().get(attribute, Value.DoubleValue.class);
  }

  private List<Value> list(String attribute) {
    return attributes().get(attribute, Value.ListValue.class).values();
  }

  private int atLeast(int least, String called, Value.IntValue value) {
    Optional<Integer> number = evaluate(value, called);
    if (number.isEmpty()) {
      return 1;
    }
    if (number.get() >= least) {
      return number.get();
    }
    boolean inBlock = written.bindings().inBlock();
    Diagnostic found = TooSmall.of(least, path(), called, value, number.get(), inBlock);
    failed = true;
    diagnostics.report(found.at(placesOf(value)));
    return 1;
  }

  /**
   * A bad number is reported where it is written, which for a symbol is where the block is used.
   */
  private List<Origin> placesOf(Value.IntValue value) {
    List<Origin> places = new ArrayList<>();
    places.add(written.bindings().writtenAt(value).orElse(value.origin()));
    places.addAll(usedAt());
    return places;
  }

  private Optional<Integer> evaluate(Value.IntValue value, String called) {
    SymbolResolver.Resolution resolution = symbols.resolve(value, written.bindings());
    resolution
        .problem()
        .ifPresent(problem -> diagnostics.report(problem.at(path(), called, value, usedAt())));
    failed |= resolution.number().isEmpty();
    return resolution.number();
  }

  /** Height and width. */
  public record Pair(int height, int width) {}
}
