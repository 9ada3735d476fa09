package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
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
    if (classes.number() < 2) {
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
              .fix("write name = \"my-network\""));
    }
    Attributes input =
        network.network().get("input", Value.AnnotationValue.class).attributes();
    return new NetworkHeader(input(input, diagnostics), Math.max(2, classes.number()));
  }

  private static Optional<NetworkInput> input(Attributes input, Diagnostics diagnostics) {
    int height = positive(input, "height", diagnostics);
    int width = positive(input, "width", diagnostics);
    int channels = positive(input, "channels", diagnostics);
    Value.IntValue padTo = input.get("padTo", Value.IntValue.class);
    if (height == 0 || width == 0 || channels == 0) {
      return Optional.empty();
    }
    if (padTo.number() != 0 && padTo.number() < Math.max(height, width)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.PAD_TOO_SMALL, padTo.origin(), padTo.number(), height, width)
              .fix("write padTo = " + Math.max(height, width) + " or more, or leave it out"));
      return Optional.empty();
    }
    return Optional.of(new NetworkInput(height, width, channels, padTo.number()));
  }

  /** The number, or 0 after a report. */
  private static int positive(Attributes input, String attribute, Diagnostics diagnostics) {
    Value.IntValue value = input.get(attribute, Value.IntValue.class);
    if (value.number() >= 1) {
      return value.number();
    }
    Optional<SymbolTerm> symbol = SymbolTerm.decode(value.number());
    diagnostics.report(
        symbol.isPresent()
            ? Diagnostic.of(
                    DiagnosticCode.SYMBOL_OUTSIDE_BLOCK,
                    value.origin(),
                    "input",
                    symbol.get().symbol())
                .fix("write a number")
            : Diagnostic.of(
                DiagnosticCode.NOT_POSITIVE, value.origin(), "input", attribute, value.number()));
    return 0;
  }
}
