package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The steps of a network or a block.
 *
 * @param steps in the order written, if that is known
 * @param modifiers how the weights of all steps are treated
 * @param isOrderKnown whether the order is; not so of a class file without its record of steps,
 *     which is reported: nothing can be said of such a block
 */
public record DeclaredBlock(
    String type,
    List<DeclaredStep> steps,
    List<DeclaredOperation> modifiers,
    boolean isOrderKnown,
    Origin origin) {
  public DeclaredBlock {
    steps = List.copyOf(steps);
    modifiers = List.copyOf(modifiers);
  }

  /** The same block with other steps. */
  public DeclaredBlock with(List<DeclaredStep> others) {
    return new DeclaredBlock(type, others, modifiers, isOrderKnown, origin);
  }

  /** The same block with every operation of its steps changed. */
  public DeclaredBlock changing(UnaryOperator<DeclaredOperation> change) {
    return with(
        steps.stream()
            .map(step -> step.with(step.operations().stream().map(change).toList()))
            .toList());
  }

  /** Simple name for messages. */
  public String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
