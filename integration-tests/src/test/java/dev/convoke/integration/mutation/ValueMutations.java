package dev.convoke.integration.mutation;

import dev.convoke.integration.mutation.WrittenValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Changes of single values. Each gives the new text, or nothing where there is none to change. */
final class ValueMutations {

  /** Attributes whose strings are names of steps. */
  private static final Set<String> REFERRING =
      Set.of("From", "Add", "Concat", "Multiply", "After", "Freeze", "InitFrom");

  private ValueMutations() {}

  static Optional<String> number(Anatomy source, Draw draw) {
    return change(source, draw, Set.of(Kind.INTEGER, Kind.FRACTION), ValueMutations::otherNumber);
  }

  static Optional<String> constant(Anatomy source, Draw draw) {
    return change(
        source,
        draw,
        Set.of(Kind.CONSTANT, Kind.FLAG),
        (value, d) ->
            value.kind() == Kind.FLAG
                ? String.valueOf(!Boolean.parseBoolean(value.text()))
                : d.oneOf(Language.constants(value.annotation(), value.attribute())));
  }

  static Optional<String> symbol(Anatomy source, Draw draw) {
    return change(
        source,
        draw,
        Set.of(Kind.SYMBOL),
        (value, d) -> "dev.convoke.dsl.Symbols." + d.oneOf(Language.SYMBOLS));
  }

  /** A number in a symbol's place, or a symbol in a number's. */
  static Optional<String> symbolForNumber(Anatomy source, Draw draw) {
    return change(
        source,
        draw,
        Set.of(Kind.SYMBOL, Kind.INTEGER),
        (value, d) ->
            value.kind() == Kind.SYMBOL
                ? String.valueOf(d.below(20))
                : "dev.convoke.dsl.Symbols." + d.oneOf(Language.SYMBOLS));
  }

  static Optional<String> reference(Anatomy source, Draw draw) {
    List<WrittenValue> references =
        source.values().stream()
            .filter(value -> value.kind() == Kind.STRING)
            .filter(value -> REFERRING.contains(value.annotation()))
            .toList();
    return draw.anyOf(references)
        .map(value -> value.span().replace(source.text(), otherReference(value, source, draw)));
  }

  private static String otherReference(WrittenValue value, Anatomy source, Draw draw) {
    List<String> names = new ArrayList<>();
    source.steps().forEach(step -> names.add('"' + step.name() + '"'));
    names.add("dev.convoke.dsl.Symbols.INPUT");
    names.add("\"\"");
    if (value.text().startsWith("\"")) {
      String name = value.text().substring(1, value.text().length() - 1);
      names.add('"' + name + "x\"");
      names.add('"' + name + "/1\"");
      names.add('"' + name.substring(1) + '"');
    }
    return draw.oneOf(names);
  }

  private static String otherNumber(WrittenValue value, Draw draw) {
    return value.kind() == Kind.INTEGER
        ? otherInteger(Integer.decode(value.text().replace("_", "")), draw)
        : otherFraction(value.text(), draw);
  }

  static String otherInteger(int number, Draw draw) {
    return draw.oneOf(
        Stream.of(number + 1L, number - 1L, 0L, 2L * number, -1L * number, 1_000_000L, 0x7fffffffL)
            .map(other -> Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, other)))
            .map(other -> other < 0 ? "(" + other + ")" : other.toString())
            .toList());
  }

  private static String otherFraction(String number, Draw draw) {
    return draw.oneOf(
        List.of(
            "0",
            "1",
            "(-" + number + ")",
            "(2 * " + number + ")",
            "(" + number + " / 10)",
            "1e3",
            "1e300",
            "1e-300"));
  }

  @FunctionalInterface
  private interface Other {
    String than(WrittenValue value, Draw draw);
  }

  private static Optional<String> change(Anatomy source, Draw draw, Set<Kind> kinds, Other other) {
    List<WrittenValue> candidates =
        source.values().stream().filter(value -> kinds.contains(value.kind())).toList();
    return draw.anyOf(candidates)
        .map(value -> value.span().replace(source.text(), other.than(value, draw)));
  }
}
