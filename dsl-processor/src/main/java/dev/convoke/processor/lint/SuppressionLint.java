package dev.convoke.processor.lint;

import dev.convoke.description.Suggestions;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Severity;
import dev.convoke.processor.ir.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the source silences are warnings that exist. */
public final class SuppressionLint {

  private static final String PREFIX = "convoke:";

  private SuppressionLint() {}

  /**
   * Looks at the values of {@code @SuppressWarnings}.
   *
   * @param hasProviders whether there may be codes of operations from outside, which are not known
   */
  public static void check(
      List<Value.TextValue> written, boolean hasProviders, Diagnostics diagnostics) {
    for (Value.TextValue value : written) {
      String text = value.text().strip();
      if (text.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
        check(value, text.substring(PREFIX.length()).strip(), hasProviders, diagnostics);
      }
    }
  }

  private static void check(
      Value.TextValue value, String name, boolean hasProviders, Diagnostics diagnostics) {
    Optional<DiagnosticCode> code =
        Arrays.stream(DiagnosticCode.values())
            .filter(each -> value.text().equals(PREFIX + each.id()))
            .findFirst();
    if (code.isEmpty()) {
      reportUnknown(value, name, hasProviders, diagnostics);
    } else if (code.get().severity() == Severity.ERROR) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.SUPPRESSED_ERROR, value.origin(), name)
              .fix("remove it, and fix the error itself"));
    }
  }

  private static void reportUnknown(
      Value.TextValue value, String name, boolean hasProviders, Diagnostics diagnostics) {
    List<String> warnings =
        Arrays.stream(DiagnosticCode.values())
            .filter(code -> code.severity() == Severity.WARNING)
            .map(DiagnosticCode::id)
            .toList();
    Optional<String> nearest = Suggestions.nearest(name, warnings);
    if (nearest.isPresent() || !hasProviders) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.SUPPRESSED_UNKNOWN, value.origin(), value.text())
              .fix(
                  nearest
                      .map(near -> "write \"" + PREFIX + near + "\"")
                      .orElse("remove it, or write the code as the warning has it")));
    }
  }
}
