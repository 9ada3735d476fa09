package dev.convoke.runtime.metric;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Counts images whose class is among the k largest logits. Of equal logits the class with the
 * smaller number counts as larger, so that a network that says nothing is not always right.
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

  /**
   * Adds the count of images whose class is among the k largest logits.
   *
   * @param k at most the number of classes
   */
  public static Operand<TInt32> topK(
      Ops tf, Operand<TFloat32> logits, Operand<TInt32> labels, int k) {
    TopK<TFloat32, TInt32> best = tf.nn.topK(logits, tf.constant(k), TInt32.class);
    Operand<TInt32> column = tf.expandDims(labels, tf.constant(1));
    return tf.sum(
        tf.dtypes.cast(tf.math.equal(best.indices(), column), TInt32.class),
        tf.constant(new int[] {0, 1}));
  }
}
