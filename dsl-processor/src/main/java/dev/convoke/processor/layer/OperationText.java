package dev.convoke.processor.layer;

import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes an operation as its user did, with symbols worked out. */
final class OperationText {

  private OperationText() {}

  /** {@code Conv3x3(32, stride = 2)}: written attributes only, {@code value} first and unnamed. */
  static String of(
      DeclaredOperation operation, Function<Value.IntValue, Optional<Integer>> evaluate) {
    List<String> parts = new ArrayList<>();
    operation
        .attributes()
        .values()
        .forEach(
            (attribute, value) -> {
              if (operation.attributes().isWritten(attribute)) {
                String text = text(value, evaluate);
                if (attribute.equals("value")) {
                  parts.add(0, text);
                } else {
                  parts.add(attribute + " = " + text);
                }
              }
            });
    String list = parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
    return operation.writtenAs() + list;
  }

  /** A number for messages; the symbol it came from stands beside it. */
  static String number(int written, int evaluated) {
    return SymbolTerm.decode(written)
        .map(term -> term.text() + " = " + evaluated)
        .orElse(String.valueOf(evaluated));
  }

  private static String text(Value value, Function<Value.IntValue, Optional<Integer>> evaluate) {
    if (value instanceof Value.IntValue number) {
      return evaluate.apply(number).map(String::valueOf).orElse("?");
    }
    if (value instanceof Value.ListValue list) {
      List<String> parts = new ArrayList<>();
      list.values().forEach(part -> parts.add(text(part, evaluate)));
      return parts.size() == 1 ? parts.get(0) : "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof Value.DoubleValue number) {
      return String.valueOf(number.number());
    }
    if (value instanceof Value.BooleanValue flag) {
      return String.valueOf(flag.flag());
    }
    if (value instanceof Value.TextValue text) {
      return '"' + text.text() + '"';
    }
    if (value instanceof Value.TypeValue type) {
      return type.type().substring(type.type().lastIndexOf('.') + 1);
    }
    if (value instanceof Value.EnumValue constant) {
      return constant.constant();
    }
    return "@" + value.getClass().getSimpleName();
  }
}
