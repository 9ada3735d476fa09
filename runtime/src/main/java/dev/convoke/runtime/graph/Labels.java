package dev.convoke.runtime.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Labels as rows of shares that add up to 1, {@code [batch, classes]}: the only form that can say
 * how images are mixed, and TensorFlow has no C++ gradient for the loss that takes a class's
 * number.
 */
public final class Labels {

  private Labels() {}

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
}
