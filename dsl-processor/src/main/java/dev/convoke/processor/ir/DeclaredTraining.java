package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A training annotation of a network: its own, or one that it has from elsewhere.
 *
 * @param annotation as written
 * @param uses how the network comes by it, innermost first; empty for its own
 */
public record DeclaredTraining(DeclaredOperation annotation, List<Use> uses) {

  /**
   * What brings an annotation, and where that is named.
   *
   * @param by a preset, {@code @VggRecipe}, or a network that is extended, {@code VggD}
   */
  public record Use(String by, Origin place) {}

  public DeclaredTraining {
    uses = List.copyOf(uses);
  }

  /** Qualified name of its annotation. */
  public String name() {
    return annotation.annotation();
  }

  /** As it is written: {@code @Steps}. */
  public String writtenAs() {
    return "@" + annotation.writtenAs();
  }

  /** The annotation seen from further away. */
  public DeclaredTraining usedBy(Use use) {
    List<Use> longer = new ArrayList<>(uses);
    longer.add(use);
    return new DeclaredTraining(annotation, longer);
  }

  /** Places that bring it, innermost first. */
  public List<Origin> places() {
    return uses.stream().map(Use::place).toList();
  }

  /** Where it comes from: {@code @VggRecipe of VggD}; empty for the network's own. */
  public String source() {
    return uses.stream().map(Use::by).collect(Collectors.joining(" of "));
  }
}
