package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Optimizer.Sgd;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TFloat32;

/** Stochastic gradient descent with momentum; the formula is that of {@link Sgd}. */
final class SgdRule implements UpdateRule {

  private static final Slot VELOCITY = new Slot("momentum");

  private final Ops tf;
  private final Operand<TFloat32> learningRate;
  private final Operand<TFloat32> momentum;
  private final boolean nesterov;
  private final WeightDecay weightDecay;

  SgdRule(Ops tf, Sgd recipe, Inputs inputs) {
    this.tf = tf;
    this.learningRate = inputs.learningRate();
    this.momentum = tf.constant((float) recipe.momentum());
    this.nesterov = recipe.nesterov();
    this.weightDecay = new WeightDecay(tf, recipe.weightDecay(), recipe.decayGroup());
  }

  @Override
  public List<Slot> slots() {
    return List.of(VELOCITY);
  }

  @Override
  public Op update(VariableGradient gradient, Function<Slot, VarHandleOp> slots) {
    return tf.train.resourceApplyMomentum(
        gradient.variable().handle(),
        slots.apply(VELOCITY),
        learningRate,
        weightDecay.addedTo(gradient),
        momentum,
        ResourceApplyMomentum.useNesterov(nesterov));
  }
}
