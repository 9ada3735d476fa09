package dev.convoke.runtime.train;

import dev.convoke.runtime.graph.SideExit;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The loss of classification. */
public final class CrossEntropy {

  private CrossEntropy() {}

  /**
   * Minus the logarithm of the probability that the softmax of the logits gives to an image's
   * class. Through one-hot rows, since TensorFlow has no C++ gradient for the sparse operation.
   *
   * @param logits {@code [batch, classes]}
   * @param labels {@code [batch]}
   * @return {@code [batch]}
   */
  static Operand<TFloat32> ofEach(
      Ops tf, Operand<TFloat32> logits, Operand<TInt32> labels, int classes) {
    Operand<TFloat32> rows =
        tf.oneHot(labels, tf.constant(classes), tf.constant(1f), tf.constant(0f));
    return tf.nn.softmaxCrossEntropyWithLogits(logits, rows).loss();
  }

  /**
   * The mean over the batch.
   *
   * @param logits {@code [batch, classes]}
   * @param labels {@code [batch]}
   */
  public static Operand<TFloat32> mean(
      Ops tf, Operand<TFloat32> logits, Operand<TInt32> labels, int classes) {
    return tf.math.mean(ofEach(tf, logits, labels, classes), tf.constant(0));
  }

  /**
   * What is minimised: the network's own loss and those of its side exits, weighted.
   *
   * @param loss of the network's own logits
   * @param labels {@code [batch]}
   */
  public static Operand<TFloat32> withSideExits(
      Ops tf, Operand<TFloat32> loss, List<SideExit> exits, Operand<TInt32> labels, int classes) {
    Operand<TFloat32> sum = loss;
    for (SideExit exit : exits) {
      Operand<TFloat32> its = mean(tf, exit.logits(), labels, classes);
      sum = tf.math.add(sum, tf.math.mul(its, tf.constant(exit.weight())));
    }
    return sum;
  }
}
