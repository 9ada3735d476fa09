package dev.convoke.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * One finding as data, rendered late.
 *
 * @param code the catalogue entry
 * @param what the first line without the code: what is wrong, understandable alone
 * @param origins where it was written, innermost first, then the steps that use that block
 * @param details the indented lines below, in order
 */
public record Diagnostic(
    MessageCode code, String what, List<Origin> origins, List<Detail> details) {

  /** Shapes on the way here that are shown before "... and 7 more". */
  private static final int SHOWN_TRACE = 5;

  /** A labelled line; an empty label continues the one above. */
  public record Detail(String label, String text) {}

  public Diagnostic {
    origins = List.copyOf(origins);
    details = List.copyOf(details);
  }

  /** A finding at one place, worded by the catalogue. */
  public static Diagnostic of(MessageCode code, Origin origin, Object... arguments) {
    return new Diagnostic(code, code.word(arguments), List.of(origin), List.of());
  }

  /** The same finding inside a block that these steps use, innermost first. */
  public Diagnostic usedAt(List<Origin> steps) {
    List<Origin> longer = new ArrayList<>(origins);
    longer.addAll(steps);
    return new Diagnostic(code, what, longer, details);
  }

  /** The same finding at other places, innermost first. */
  public Diagnostic at(List<Origin> places) {
    return new Diagnostic(code, what, places, details);
  }

  public Diagnostic expected(String text) {
    return with("expected", text);
  }

  public Diagnostic found(String text) {
    return with("found", text);
  }

  public Diagnostic fix(String text) {
    return with("fix", text);
  }

  /** Shapes on the way here, nearest first. */
  public Diagnostic from(List<String> trace) {
    Diagnostic longer = list("from", trace.subList(0, Math.min(SHOWN_TRACE, trace.size())));
    int rest = trace.size() - SHOWN_TRACE;
    return rest > 0 ? longer.with("", "... and " + rest + " more") : longer;
  }

  /** What has the largest share, in order. */
  public Diagnostic largest(List<String> shares) {
    return list("largest", shares);
  }

  private Diagnostic list(String label, List<String> lines) {
    Diagnostic longer = this;
    for (int i = 0; i < lines.size(); i++) {
      longer = longer.with(i == 0 ? label : "", lines.get(i));
    }
    return longer;
  }

  private Diagnostic with(String label, String text) {
    List<Detail> longer = new ArrayList<>(details);
    longer.add(new Detail(label, text));
    return new Diagnostic(code, what, origins, longer);
  }
}
