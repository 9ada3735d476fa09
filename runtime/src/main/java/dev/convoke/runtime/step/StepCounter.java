package dev.convoke.runtime.step;

import dev.convoke.runtime.graph.Stored;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TInt64;

/** The number of training steps done, as a variable of the graph, zero at first. */
public final class StepCounter {

  private static final String NAME = "training.step";

  private final VarHandleOp handle;
  private final Operand<TInt64> stepsBefore;
  private final Op initialization;

  /** Adds the counter to a graph. */
  public StepCounter(Ops tf) {
    handle = tf.varHandleOp(TInt64.class, Shape.scalar(), VarHandleOp.sharedName(NAME));
    initialization = tf.assignVariableOp(handle, tf.constant(0L));
    stepsBefore = tf.readVariableOp(handle, TInt64.class);
  }

  /** Steps done before the one that runs, scalar. */
  public Operand<TInt64> stepsBefore() {
    return stepsBefore;
  }

  /**
   * Counts a step.
   *
   * @param loss of the step, which must have been computed
   */
  Op increment(Ops tf, Op loss) {
    // The reading first, or this step could be taken for the next one.
    return tf.withControlDependencies(loss, stepsBefore)
        .assignAddVariableOp(handle, tf.constant(1L));
  }

  /** Sets it to zero. */
  Op initialization() {
    return initialization;
  }

  /** The counter as a checkpoint holds it. */
  Stored stored() {
    return new Stored(NAME, Shape.scalar(), TInt64.class, handle);
  }
}
