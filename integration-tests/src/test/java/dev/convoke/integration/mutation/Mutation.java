package dev.convoke.integration.mutation;

import java.util.Optional;

/** A way to change a source. */
enum Mutation {
  CHANGE_NUMBER(ValueMutations::number),
  CHANGE_CONSTANT(ValueMutations::constant),
  CHANGE_SYMBOL(ValueMutations::symbol),
  SYMBOL_FOR_NUMBER(ValueMutations::symbolForNumber),
  RENAME_REFERENCE(ValueMutations::reference),
  DROP_STEP(StepMutations::drop),
  SWAP_STEPS(StepMutations::swap),
  REPEAT_STEP(StepMutations::repeat),
  COPY_STEP_OVER_ANOTHER(StepMutations::copyOver),
  DROP_ANNOTATION(OperationMutations::drop),
  SWAP_ANNOTATIONS(OperationMutations::swap),
  COPY_ANNOTATION(OperationMutations::copy),
  ADD_OPERATION(OperationMutations::add),
  REPLACE_OPERATION(OperationMutations::replace),
  DROP_ATTRIBUTE(OperationMutations::dropAttribute),
  ADD_ATTRIBUTE(OperationMutations::addAttribute);

  private final Change change;

  Mutation(Change change) {
    this.change = change;
  }

  @FunctionalInterface
  private interface Change {
    Optional<String> apply(Anatomy source, Draw draw);
  }

  /** A source that differs, if this way leads to one. */
  Optional<String> apply(Anatomy source, Draw draw) {
    return change.apply(source, draw).filter(text -> !text.equals(source.text()));
  }
}
