package dev.convoke.processor.html;

import dev.convoke.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the warnings about a network; those that its source silences too, and says so. */
final class WarningList {

  private WarningList() {}

  static String of(List<Diagnostic> warnings) {
    if (warnings.isEmpty()) {
      return "<p class=\"none\">No warnings.</p>\n";
    }
    return warnings.stream()
        .map(WarningList::item)
        .collect(Collectors.joining("", "<ul class=\"warnings\">\n", "</ul>\n"));
  }

  private static String item(Diagnostic warning) {
    boolean isSilenced = warning.origins().stream().anyMatch(o -> o.suppresses(warning.code()));
    String details =
        warning.details().stream()
            .map(
                detail ->
                    String.format(
                        Locale.ROOT,
                        "<dt>%s</dt><dd>%s</dd>",
                        Html.text(detail.label()),
                        Html.text(detail.text())))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "<li%s><p><code>%s</code> %s</p><p>%s</p>%s</li>\n",
        isSilenced ? " class=\"silenced\"" : "",
        Html.text(warning.code().id()),
        isSilenced ? "<span>silenced in the source</span>" : "",
        Html.text(warning.what()),
        details.isEmpty() ? "" : "<dl>" + details + "</dl>");
  }
}
