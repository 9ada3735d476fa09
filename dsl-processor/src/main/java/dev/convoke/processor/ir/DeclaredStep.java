package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One method of a network or block.
 *
 * @param operations in the order written
 * @param modifiers how the step's weights are treated
 */
public record DeclaredStep(
    String name,
    List<DeclaredOperation> operations,
    List<DeclaredOperation> modifiers,
    Origin origin) {
  public DeclaredStep {
    operations = List.copyOf(operations);
    modifiers = List.copyOf(modifiers);
  }

  /** A step without modifiers. */
  public DeclaredStep(String name, List<DeclaredOperation> operations, Origin origin) {
    this(name, operations, List.of(), origin);
  }

  /** The same step with modifiers that an annotation on it carries; its own come after them. */
  public DeclaredStep carrying(List<DeclaredOperation> carried) {
    return new DeclaredStep(
        name, operations, Stream.concat(carried.stream(), modifiers.stream()).toList(), origin);
  }

  /** What makes the step a side exit, if it is one. */
  public Optional<DeclaredOperation> auxiliary() {
    return operations.stream().filter(o -> Structural.is(o, Structural.AUXILIARY)).findFirst();
  }

  /** Factor of a side exit's loss; 0 of any other step. */
  public double lossWeight() {
    return auxiliary()
        .map(exit -> exit.attributes().get("weight", Value.DoubleValue.class).number())
        .orElse(0.0);
  }

  /** The same step with other operations. */
  public DeclaredStep with(List<DeclaredOperation> others) {
    return new DeclaredStep(name, others, modifiers, origin);
  }
}
