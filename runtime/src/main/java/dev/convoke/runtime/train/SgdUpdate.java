package dev.convoke.runtime.train;

import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.graph.Stored;
import dev.convoke.runtime.graph.Variable;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TFloat32;

/**
 * Stochastic gradient descent with momentum in a graph; the formula is that of {@link Sgd}.
 *
 * <p>Each trainable variable has a velocity, zero at first, stored as {@code
 * optimizer.momentum/<variable>}; a network's own names never hold a full stop.
 */
final class SgdUpdate {

  private static final String SLOT_PREFIX = "optimizer.momentum/";

  private final Ops tf;
  private final Sgd plan;
  private final Operand<TFloat32> learningRate;
  private final Operand<TFloat32> momentum;
  private final Operand<TFloat32> weightDecay;
  private final List<Stored> slots = new ArrayList<>();
  private final List<Op> initializations = new ArrayList<>();

  SgdUpdate(Ops tf, Sgd plan, Operand<TFloat32> learningRate) {
    this.tf = tf;
    this.plan = plan;
    this.learningRate = learningRate;
    this.momentum = tf.constant((float) plan.momentum());
    this.weightDecay = tf.constant((float) plan.weightDecay());
  }

  /** Velocities, as a checkpoint holds them. */
  List<Stored> slots() {
    return List.copyOf(slots);
  }

  /** Sets the velocities to zero. */
  List<Op> initializations() {
    return List.copyOf(initializations);
  }

  /**
   * Adds the update of a variable.
   *
   * @param weights the training tower's reading of the variable
   * @param gradient of the loss, without weight decay
   */
  Op update(Variable variable, Operand<TFloat32> weights, Operand<TFloat32> gradient) {
    String name = SLOT_PREFIX + variable.name();
    VarHandleOp velocity =
        tf.varHandleOp(TFloat32.class, variable.shape(), VarHandleOp.sharedName(name));
    slots.add(new Stored(name, variable.shape(), TFloat32.class, velocity));
    initializations.add(
        tf.assignVariableOp(velocity, tf.fill(tf.constant(variable.shape()), tf.constant(0f))));
    return tf.train.resourceApplyMomentum(
        variable.handle(),
        velocity,
        learningRate,
        decays(variable) ? tf.math.add(gradient, decay(weights, gradient)) : gradient,
        momentum,
        ResourceApplyMomentum.useNesterov(plan.nesterov()));
  }

  /**
   * Computed after the gradient: by itself TensorFlow would compute it at the beginning of a step
   * and keep a copy of all weights through it.
   */
  private Operand<TFloat32> decay(Operand<TFloat32> weights, Operand<TFloat32> gradient) {
    return tf.withControlDependencies(gradient).math.mul(weights, weightDecay);
  }

  private boolean decays(Variable variable) {
    return plan.weightDecay() != 0
        && variable.decays()
        && (plan.decayGroup() == DecayGroup.ALL || variable.isKernel());
  }
}
