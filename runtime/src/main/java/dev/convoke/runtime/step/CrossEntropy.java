package dev.convoke.runtime.step;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The loss of classification: minus the sum, over the classes, of an image's label times the
 * logarithm of the probability that the softmax of the logits gives the class.
 *
 * <p>Labels are rows of shares that add up to 1, {@code [batch, classes]}: one-hot for an image of
 * one class, since TensorFlow has no C++ gradient for the operation that takes a class's number.
 */
public final class CrossEntropy {

  private CrossEntropy() {}

  /**
   * The labels of images of one class each.
   *
   * @param numbers of the classes, {@code [batch]}
   * @param classes how many there are
   * @return {@code [batch, classes]}
   */
  public static Operand<TFloat32> oneHot(Ops tf, Operand<TInt32> numbers, int classes) {
    return tf.oneHot(numbers, tf.constant(classes), tf.constant(1f), tf.constant(0f));
  }

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
