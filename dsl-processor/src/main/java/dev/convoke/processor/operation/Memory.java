package dev.convoke.processor.operation;

import java.util.List;

/**
 * The tensors of one operation, for one image: those that it makes, and those that wait for the
 * backward pass. They are what TensorFlow's C++ gradients ask for, so a ReLU keeps its input where
 * Python's gradient would keep its output.
 *
 * @param inputs when the gradient needs what enters the operation
 * @param inner made on the way to the output, in order
 * @param holdsInputs whether what enters is needed until the output is there, not only for the
 *     first inner tensor
 * @param keepsOutput whether the gradient needs the output
 * @param form where the output lies
 * @param onlyInTraining whether inference leaves the operation out
 */
public record Memory(
    Need inputs,
    List<Inner> inner,
    boolean holdsInputs,
    boolean keepsOutput,
    Form form,
    boolean onlyInTraining) {

  /** When a gradient needs a tensor. */
  public enum Need {
    NEVER,
    /** For the gradient of a weight, if it is trained. */
    FOR_WEIGHTS,
    ALWAYS
  }

  /** Where the output of an operation lies. */
  public enum Form {
    /** In memory of its own. */
    NEW,
    /** In that of a tensor which nobody needs any more, if there is one. */
    IN_PLACE,
    /** As in place; the gradient passes through as it is. */
    SUM,
    /** In that of the first input: nothing is computed. */
    VIEW
  }

  /**
   * A tensor inside an operation.
   *
   * @param elements for one image
   * @param need when the gradient needs it
   */
  public record Inner(long elements, Need need) {}

  /** An operation that keeps nothing. */
  public static final Memory NOTHING = of(Need.NEVER);

  /** Nothing is computed. */
  public static final Memory VIEW = NOTHING.formed(Form.VIEW);

  public Memory {
    inner = List.copyOf(inner);
  }

  /** An operation with one output, whose gradient may need what enters it. */
  public static Memory of(Need inputs) {
    return new Memory(inputs, List.of(), true, false, Form.NEW, false);
  }

  /** The gradient needs the output. */
  public Memory keepingOutput() {
    return new Memory(inputs, inner, holdsInputs, true, form, onlyInTraining);
  }

  /** The output lies elsewhere. */
  public Memory formed(Form other) {
    return new Memory(inputs, inner, holdsInputs, keepsOutput, other, onlyInTraining);
  }

  /** Inference leaves the operation out. */
  public Memory inTrainingOnly() {
    return new Memory(inputs, inner, holdsInputs, keepsOutput, form, true);
  }

  /** Each tensor is made of the one before it. */
  public Memory through(Inner... tensors) {
    return new Memory(inputs, List.of(tensors), false, keepsOutput, form, onlyInTraining);
  }

  /** The tensors are made beside the inputs, which the output needs too. */
  public Memory beside(Inner... tensors) {
    return new Memory(inputs, List.of(tensors), true, keepsOutput, form, onlyInTraining);
  }
}
