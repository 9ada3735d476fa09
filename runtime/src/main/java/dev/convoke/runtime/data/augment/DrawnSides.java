package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The sides of a rectangle that is drawn by its area and its aspect, in whole pixels.
 *
 * @param first the aspect times the second
 * @param second the other one
 */
record DrawnSides(Operand<TFloat32> first, Operand<TFloat32> second) {

  /**
   * Draws the area evenly, and the logarithm of the aspect.
   *
   * @param whole area of which a share is drawn
   * @param minArea smallest share
   * @param maxArea largest share
   */
  static DrawnSides of(
      Ops tf,
      Draws draws,
      Operand<TFloat32> whole,
      double minArea,
      double maxArea,
      double minAspect,
      double maxAspect) {
    Operand<TFloat32> area = tf.math.mul(whole, draws.between(minArea, maxArea));
    Operand<TFloat32> aspect = tf.math.exp(draws.between(Math.log(minAspect), Math.log(maxAspect)));
    return new DrawnSides(
        tf.math.rint(tf.math.sqrt(tf.math.mul(area, aspect))),
        tf.math.rint(tf.math.sqrt(tf.math.div(area, aspect))));
  }
}
