package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Optimizer.Adam;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * Adam as in algorithm 1 of Kingma and Ba 2014 (arXiv 1412.6980) and as in PyTorch: with {@code t}
 * counted from 1 and {@code g} the gradient with weight decay, {@code m = beta1·m + (1 - beta1)·g;
 * v = beta2·v + (1 - beta2)·g²; w = w - learningRate·m̂ / (√v̂ + epsilon)}, where {@code m̂ = m /
 * (1 - beta1^t)} and {@code v̂ = v / (1 - beta2^t)}.
 *
 * <p>TensorFlow's operation, like Keras, adds epsilon to {@code √v} instead of {@code √v̂}: the
 * form at the end of the paper's section 2, where the same epsilon weighs {@code 1 / √(1 -
 * beta2^t)} times as much, 32 times in the first step with the usual beta2. Multiplied by {@code
 * √(1 - beta2^t)} it means the same in both.
 *
 * <p>The powers of the betas follow from the step counter, so that they need no slots.
 */
final class AdamRule implements UpdateRule {

  private static final Slot MEAN = new Slot("mean");
  private static final Slot SQUARE = new Slot("square");

  private final Ops tf;
  private final Operand<TFloat32> learningRate;
  private final Operand<TFloat32> beta1;
  private final Operand<TFloat32> beta2;
  private final Operand<TFloat32> power1;
  private final Operand<TFloat32> power2;
  private final Operand<TFloat32> epsilon;
  private final WeightDecay weightDecay;

  AdamRule(Ops tf, Adam recipe, Inputs inputs) {
    this.tf = tf;
    this.learningRate = inputs.learningRate();
    this.beta1 = tf.constant((float) recipe.beta1());
    this.beta2 = tf.constant((float) recipe.beta2());
    Operand<TFloat32> step =
        tf.dtypes.cast(tf.math.add(inputs.stepsBefore(), tf.constant(1L)), TFloat32.class);
    this.power1 = tf.math.pow(beta1, step);
    this.power2 = tf.math.pow(beta2, step);
    this.epsilon =
        tf.math.mul(
            tf.constant((float) recipe.epsilon()),
            tf.math.sqrt(tf.math.sub(tf.constant(1f), power2)));
    this.weightDecay = new WeightDecay(tf, recipe.weightDecay(), recipe.decayGroup());
  }

  @Override
  public List<Slot> slots() {
    return List.of(MEAN, SQUARE);
  }

  @Override
  public Op update(VariableGradient gradient, Function<Slot, VarHandleOp> slots) {
    return tf.train.resourceApplyAdam(
        gradient.variable().handle(),
        slots.apply(MEAN),
        slots.apply(SQUARE),
        power1,
        power2,
        learningRate,
        beta1,
        beta2,
        epsilon,
        weightDecay.addedTo(gradient));
  }
}
