package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values of {@code @Network}, checked.
 *
 * @param input absent after a mistake
 * @param classes at least 2
 */
record NetworkHeader(Optional<NetworkInput> input, int classes) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  static NetworkHeader read(DeclaredNetwork network, Diagnostics diagnostics) {
    Value.IntValue classes = network.network().get("classes", Value.IntValue.class);
    if (classes.number() < 2 && !isSymbol("classes", classes, diagnostics)) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.TOO_FEW_CLASSES, classes.origin(), classes.number())
              .fix("write classes = 2 or more"));
    }
    if (!NAME.matcher(network.commandName()).matches()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NAME_FORM,
                  network.network().get("name", Value.class).origin(),
                  network.commandName())
              .fix("write name = \"" + wellFormed(network.commandName()) + "\""));
    }
    Value.AnnotationValue input = network.network().get("input", Value.AnnotationValue.class);
    return new NetworkHeader(input(input, diagnostics), Math.max(2, classes.number()));
  }

  /** The name with hyphens in place of what is not allowed. */
  private static String wellFormed(String name) {
    String hyphened = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = hyphened.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "my-network" : trimmed;
  }

  private static Optional<NetworkInput> input(
      Value.AnnotationValue written, Diagnostics diagnostics) {
    Attributes input = written.attributes();
    int height = positive(input, "height", diagnostics);
    int width = positive(input, "width", diagnostics);
    int channels = positive(input, "channels", diagnostics);
    Value.IntValue padTo = input.get("padTo", Value.IntValue.class);
    boolean isSymbol = isSymbol("padTo", padTo, diagnostics);
    if (height == 0 || width == 0 || channels == 0 || isSymbol) {
      return Optional.empty();
    }
    if (padTo.number() != 0 && padTo.number() < Math.max(height, width)) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.PAD_TOO_SMALL, padTo.origin(), padTo.number(), height, width)
              .fix("write padTo = " + Math.max(height, width) + " or more, or leave it out"));
      return Optional.empty();
    }
    NetworkInput images = new NetworkInput(height, width, channels, padTo.number());
    if (images.shape().sizes().stream().mapToDouble(size -> size).reduce(1, (a, b) -> a * b)
        > Integer.MAX_VALUE) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.OVERFLOW,
                  written.origin(),
                  "input",
                  "an image of " + images.shape().text(),
                  "a tensor's 2³¹ elements")
              .fix("use smaller images"));
      return Optional.empty();
    }
    return Optional.of(images);
  }

  /** The number, or 0 after a report. */
  private static int positive(Attributes input, String attribute, Diagnostics diagnostics) {
    Value.IntValue value = input.get(attribute, Value.IntValue.class);
    if (value.number() >= 1) {
      return value.number();
    }
    if (!isSymbol("input", value, diagnostics)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOT_POSITIVE, value.origin(), "input", attribute, value.number())
              .fix("write 1 or more"));
    }
    return 0;
  }

  /** Whether a number stands for a symbol, which it must not here; reports if so. */
  private static boolean isSymbol(String where, Value.IntValue value, Diagnostics diagnostics) {
    Optional<SymbolTerm> symbol = SymbolTerm.decode(value.number());
    symbol.ifPresent(
        term ->
            diagnostics.report(
                Diagnostic.of(
                        DiagnosticCode.SYMBOL_OUTSIDE_BLOCK, value.origin(), where, term.symbol())
                    .fix("write a number")));
    return symbol.isPresent();
  }
}
