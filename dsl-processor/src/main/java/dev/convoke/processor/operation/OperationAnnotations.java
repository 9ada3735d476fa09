package dev.convoke.processor.operation;

import dev.convoke.processor.ir.op.Op;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which operation an annotation stands for: those of the language, and those of providers.
 * Shorthands are not here: they carry a general form.
 */
public final class OperationAnnotations {

  private static final Map<String, WrittenOperation<? extends Op>> OWN = Operations.written();

  private final Map<String, WrittenOperation<? extends Op>> provided;
  private final Map<String, List<String>> contested;

  /**
   * The annotations of the language and of providers.
   *
   * @param provided operations from outside, by the annotation's qualified name
   * @param contested names of the providers of those annotations that have several
   */
  public OperationAnnotations(
      Map<String, WrittenOperation<? extends Op>> provided, Map<String, List<String>> contested) {
    this.provided = Map.copyOf(provided);
    this.contested = Map.copyOf(contested);
  }

  /** The annotations of the language alone. */
  public static OperationAnnotations builtIn() {
    return new OperationAnnotations(Map.of(), Map.of());
  }

  /** Qualified names of the language's own operation annotations. */
  public static Set<String> own() {
    return OWN.keySet();
  }

  /** What an annotation stands for, by its qualified name; nothing if providers contend for it. */
  public Optional<WrittenOperation<? extends Op>> of(String annotation) {
    WrittenOperation<? extends Op> own = OWN.get(annotation);
    return contested.containsKey(annotation)
        ? Optional.empty()
        : Optional.ofNullable(own == null ? provided.get(annotation) : own);
  }

  /** Qualified names of the annotations of operations from outside. */
  public Set<String> provided() {
    return provided.keySet();
  }

  /** Whether there are operations from outside. */
  public boolean hasProviders() {
    return !provided.isEmpty();
  }

  /** Names of the providers that contend for an annotation; empty as a rule. */
  public List<String> contenders(String annotation) {
    return contested.getOrDefault(annotation, List.of());
  }
}
