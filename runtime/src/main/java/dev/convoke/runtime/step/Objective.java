package dev.convoke.runtime.step;

import dev.convoke.runtime.graph.SideExit;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What a training step minimises. Weight decay is not part of it: the update rule adds its
 * gradient.
 *
 * @param loss of the network's own logits, the mean over the batch: what is shown, since it can be
 *     compared with that of an evaluation; no class weighs more than another in it
 * @param minimised the loss and those of the side exits, weighted; a scalar as well
 */
public record Objective(Operand<TFloat32> loss, Operand<TFloat32> minimised) {

  /**
   * Adds the objective to a graph.
   *
   * @param logits {@code [batch, classes]}
   * @param exits whose losses join in
   * @param labels {@code [batch, classes]}, see {@link CrossEntropy}
   * @param weights of the classes in what is minimised
   */
  public static Objective of(
      Ops tf,
      Operand<TFloat32> logits,
      List<SideExit> exits,
      Operand<TFloat32> labels,
      ClassWeights weights) {
    Operand<TFloat32> loss = CrossEntropy.mean(tf, logits, labels);
    Operand<TFloat32> sum =
        weights.equals(ClassWeights.EQUAL) ? loss : weights.mean(tf, logits, labels);
    for (SideExit exit : exits) {
      Operand<TFloat32> its = weights.mean(tf, exit.logits(), labels);
      sum = tf.math.add(sum, tf.math.mul(its, tf.constant(exit.weight())));
    }
    return new Objective(loss, sum);
  }
}
