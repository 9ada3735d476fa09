package dev.convoke.runtime.metric;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Counts images whose class has the largest logit. Of equal logits the class with the smaller
 * number counts as larger, so that a network that says nothing is not always right.
 */
public final class Hits {

  private Hits() {}

  /**
   * Adds the count of images whose class has the largest logit.
   *
   * @param logits {@code [batch, classes]}
   * @param labels {@code [batch]}
   */
  public static Operand<TInt32> top1(Ops tf, Operand<TFloat32> logits, Operand<TInt32> labels) {
    Operand<TInt32> best = tf.math.argMax(logits, tf.constant(1), TInt32.class);
    return tf.sum(tf.dtypes.cast(tf.math.equal(best, labels), TInt32.class), tf.constant(0));
  }
}
