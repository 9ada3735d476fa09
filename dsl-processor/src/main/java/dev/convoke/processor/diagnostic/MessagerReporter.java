package dev.convoke.processor.diagnostic;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * Prints diagnostics through the compiler, each once in a compilation, although a block's mistake
 * is found by every network that uses it.
 */
public final class MessagerReporter {

  /** Puts a message at an origin; the reader's origins know how. */
  public interface Printer {
    void print(Messager messager, Kind kind, String text);
  }

  /** A code where it was written, and where it is shown: two steps of a compiled block are two. */
  private record Place(MessageCode code, Origin written, Origin shown) {}

  private final Messager messager;
  private final Kind warnings;
  private final Set<Place> printed = new HashSet<>();

  /**
   * @param warnings how warnings are printed: as what they are, or as errors
   */
  public MessagerReporter(Messager messager, Kind warnings) {
    this.messager = messager;
    this.warnings = warnings;
  }

  /** Prints a finding, unless it is a warning that is silenced or about a library's class file. */
  public void report(Diagnostic diagnostic) {
    boolean isWarning = diagnostic.code().severity() == Severity.WARNING;
    if (!isWarning) {
      print(diagnostic, Kind.ERROR);
    } else if (diagnostic.origins().get(0).inSource()
        && diagnostic.origins().stream().noneMatch(o -> o.suppresses(diagnostic.code()))) {
      print(diagnostic, warnings);
    }
  }

  private void print(Diagnostic diagnostic, Kind kind) {
    Origin origin =
        diagnostic.origins().stream()
            .filter(Origin::inSource)
            .findFirst()
            .orElse(diagnostic.origins().get(0));
    Origin written = diagnostic.origins().get(0);
    Diagnostic shown = origin.equals(written) ? diagnostic : named(diagnostic);
    if (!printed.add(new Place(diagnostic.code(), written, origin))) {
      return;
    }
    String text = DiagnosticFormatter.format(shown);
    if (origin instanceof Printer printer) {
      printer.print(messager, kind, text);
    } else {
      messager.printMessage(kind, text);
    }
  }

  /** A place without source is named in words, since the caret stands elsewhere. */
  private static Diagnostic named(Diagnostic diagnostic) {
    String place = diagnostic.origins().get(0).describe();
    if (diagnostic.what().startsWith(place)) {
      return diagnostic;
    }
    String what = place + ": " + diagnostic.what();
    return new Diagnostic(diagnostic.code(), what, diagnostic.origins(), diagnostic.details());
  }
}
