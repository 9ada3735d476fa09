package dev.convoke.runtime.step;

import java.util.List;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * How a step changes a variable, given its gradient: the last link of the chain. A rule is built
 * for one graph, so that it holds what all variables share.
 */
public interface UpdateRule {

  /** What the rule remembers of each variable; {@code update} is given exactly these. */
  List<Slot> slots();

  /**
   * Adds the update of one variable.
   *
   * @param gradient with the variable's weights; without weight decay
   * @param slots the variable's own slots
   * @return the operation that changes the weights and the slots
   */
  Op update(VariableGradient gradient, Function<Slot, VarHandleOp> slots);

  /** Builds a rule for a graph. */
  @FunctionalInterface
  interface Factory {

    /**
     * Builds.
     *
     * @param tf builds in the rule's name scope
     */
    UpdateRule create(Ops tf, Inputs inputs);
  }

  /**
   * What changes from step to step. All else that a rule needs is a constant or a slot, so that a
   * run resumes to the same bits.
   *
   * @param learningRate scalar
   * @param stepsBefore scalar, training steps done before this one
   */
  record Inputs(Operand<TFloat32> learningRate, Operand<TInt64> stepsBefore) {}
}
