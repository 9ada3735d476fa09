package dev.convoke.runtime.step;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The loss of classification: minus the sum, over the classes, of an image's label times the
 * logarithm of the probability that the softmax of the logits gives the class.
 *
 * <p>Labels are rows of shares that add up to 1 ({@link dev.convoke.runtime.graph.Labels}).
 */
public final class CrossEntropy {

  private CrossEntropy() {}

  /**
   * The loss of each image.
   *
   * @param logits {@code [batch, classes]}
   * @param labels {@code [batch, classes]}
   * @return {@code [batch]}
   */
  public static Operand<TFloat32> ofEach(
      Ops tf, Operand<TFloat32> logits, Operand<TFloat32> labels) {
    return tf.nn.softmaxCrossEntropyWithLogits(logits, labels).loss();
  }

  /**
   * The mean over the batch.
   *
   * @param logits {@code [batch, classes]}
   * @param labels {@code [batch, classes]}
   */
  static Operand<TFloat32> mean(Ops tf, Operand<TFloat32> logits, Operand<TFloat32> labels) {
    return tf.math.mean(ofEach(tf, logits, labels), tf.constant(0));
  }
}
