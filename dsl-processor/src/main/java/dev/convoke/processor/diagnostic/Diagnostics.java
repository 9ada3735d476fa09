package dev.convoke.processor.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what the stages find about one network. The same code at the same place is kept once: a
 * mistake in a block that is used nine times is one mistake.
 */
public final class Diagnostics {

  private record Place(MessageCode code, Origin origin) {}

  private final Map<Place, Diagnostic> found = new LinkedHashMap<>();

  /** Nothing found yet. */
  public Diagnostics() {}

  public void report(Diagnostic diagnostic) {
    found.putIfAbsent(new Place(diagnostic.code(), diagnostic.origins().get(0)), diagnostic);
  }

  /**
   * Reports what was found elsewhere.
   *
   * @param usedAt how it was come by, innermost first
   */
  public void reportAll(Diagnostics others, List<Origin> usedAt) {
    others.all().forEach(diagnostic -> report(diagnostic.usedAt(usedAt)));
  }

  /** Whether something was found at this very place, which makes a second message there noise. */
  public boolean hasErrorAt(Origin origin) {
    return found.keySet().stream().anyMatch(place -> place.origin().equals(origin));
  }

  /** Everything found, in the order of finding. */
  public List<Diagnostic> all() {
    return List.copyOf(found.values());
  }

  /** Whether the network must be rejected. */
  public boolean hasErrors() {
    return found.keySet().stream().anyMatch(p -> p.code().severity() == Severity.ERROR);
  }
}
