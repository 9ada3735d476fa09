package dev.convoke.processor.reader;

import dev.convoke.processor.ir.DeclaredBlock;
import javax.lang.model.element.TypeElement;

/** An annotation on a type that changes its steps, inherited ones included. */
interface StepChange {

  /**
   * The steps as changed; as they are if the type does not have the annotation.
   *
   * @param body the steps that the type declares and inherits
   */
  DeclaredBlock into(DeclaredBlock body, TypeElement type, ElementOrigin place);
}
