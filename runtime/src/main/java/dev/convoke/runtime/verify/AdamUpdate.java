package dev.convoke.runtime.verify;

import dev.convoke.runtime.graph.Variable;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Adam (Kingma and Ba 2014, arXiv 1412.6980) with its usual constants. */
final class AdamUpdate {

  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-7f;

  private final Ops tf;
  private final Operand<TFloat32> rate;
  private final Operand<TFloat32> power1;
  private final Operand<TFloat32> power2;
  private final List<Op> initializations = new ArrayList<>();

  /**
   * @param rate scalar
   * @param stepsBefore scalar
   */
  AdamUpdate(Ops tf, Operand<TFloat32> rate, Operand<TInt64> stepsBefore) {
    Operand<TFloat32> step =
        tf.dtypes.cast(tf.math.add(stepsBefore, tf.constant(1L)), TFloat32.class);
    this.tf = tf;
    this.rate = rate;
    this.power1 = tf.math.pow(tf.constant(BETA_1), step);
    this.power2 = tf.math.pow(tf.constant(BETA_2), step);
  }

  /** Adds the update of a variable. */
  Op update(Variable variable, Operand<TFloat32> gradient) {
    return tf.train.resourceApplyAdam(
        variable.handle(),
        slot("mean/", variable),
        slot("square/", variable),
        power1,
        power2,
        rate,
        tf.constant(BETA_1),
        tf.constant(BETA_2),
        tf.constant(EPSILON),
        gradient);
  }

  private VarHandleOp slot(String prefix, Variable variable) {
    VarHandleOp slot =
        tf.varHandleOp(
            TFloat32.class,
            variable.shape(),
            VarHandleOp.sharedName("optimizer." + prefix + variable.name()));
    initializations.add(
        tf.assignVariableOp(slot, tf.fill(tf.constant(variable.shape()), tf.constant(0f))));
    return slot;
  }

  /** Sets the moments to zero. */
  List<Op> initializations() {
    return List.copyOf(initializations);
  }
}
