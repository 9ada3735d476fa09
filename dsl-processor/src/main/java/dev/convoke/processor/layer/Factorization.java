package dev.convoke.processor.layer;

import dev.convoke.dsl.layer.Conv;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.Window;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Which convolutions become stacks of 3×3 kernels, and what is wrong with those that cannot. */
public final class Factorization {

  private static final String CONV = Conv.class.getCanonicalName();
  private static final int LEAST = 5;
  private static final String REMOVE = "remove factorize = true";

  private Factorization() {}

  /**
   * How many 3×3 convolutions an operation stands for; nothing if it is to stay one, or must. One
   * that must is rejected once its numbers are read.
   */
  public static OptionalInt factors(DeclaredOperation operation, Bindings bindings) {
    Attributes attributes = operation.attributes();
    if (!operation.annotation().equals(CONV)
        || !attributes.get("factorize", Value.BooleanValue.class).flag()) {
      return OptionalInt.empty();
    }
    List<Integer> kernel = numbers(attributes, "kernel", bindings);
    boolean isSquare =
        !kernel.isEmpty() && kernel.size() <= 2 && kernel.stream().distinct().count() == 1;
    boolean isPlain =
        Stream.of("dilation", "groups")
            .flatMap(attribute -> numbers(attributes, attribute, bindings).stream())
            .allMatch(number -> number == 1);
    return isSquare && isPlain && hasFactors(kernel.get(0))
        ? OptionalInt.of((kernel.get(0) - 1) / 2)
        : OptionalInt.empty();
  }

  /** Reports what keeps a convolution that asks for it from becoming a stack. */
  public static void reject(OperationValues values, Window window, int groups) {
    boolean unread = values.failed() && window.height() == 1 && window.width() == 1;
    if (!values.flag("factorize") || unread) {
      return;
    }
    int height = window.height();
    boolean isSquare = height == window.width();
    boolean isDilated = window.dilationHeight() != 1 || window.dilationWidth() != 1;
    if (!isSquare || !hasFactors(height)) {
      String fix = isSquare && height > LEAST ? "write kernel = " + (height + 1) : REMOVE;
      report(values, "kernel", "kernel = " + text(height, window.width()), fix);
    }
    if (isDilated) {
      String dilation = text(window.dilationHeight(), window.dilationWidth());
      report(values, "dilation", "dilation = " + dilation, "remove dilation, or factorize = true");
    }
    if (groups != 1) {
      report(values, "groups", "groups = " + groups, "remove groups, or factorize = true");
    }
    if (!values.failed()) { // what is right by now was not known when the network was laid out
      values.report(
          Diagnostic.of(
                  DiagnosticCode.CANNOT_FACTORIZE,
                  values.operationOrigin(),
                  values.path(),
                  "a number that depends on channels")
              .expected("kernel, dilation and groups that are known before channels are")
              .fix("write numbers, or P1 and parameters = {…} where the block is used"));
    }
  }

  private static String text(int height, int width) {
    return height == width ? String.valueOf(height) : "{" + height + ", " + width + "}";
  }

  private static boolean hasFactors(int kernel) {
    return kernel >= LEAST && kernel % 2 == 1;
  }

  private static void report(OperationValues values, String attribute, String what, String fix) {
    values.report(
        Diagnostic.of(
                DiagnosticCode.CANNOT_FACTORIZE, values.origin(attribute), values.path(), what)
            .expected("an odd square kernel of at least 5, without dilation and groups")
            .fix(fix));
  }

  /** Numbers as far as they are known before shapes are; 0 for one that is not. */
  private static List<Integer> numbers(Attributes attributes, String attribute, Bindings bindings) {
    SymbolResolver symbols = new SymbolResolver(Map.of());
    Value value = attributes.get(attribute, Value.class);
    List<Value> written = value instanceof Value.ListValue list ? list.values() : List.of(value);
    return written.stream()
        .map(number -> symbols.resolve((Value.IntValue) number, bindings).number().orElse(0))
        .toList();
  }
}
