package dev.convoke.runtime.step;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Scales all gradients down by one factor where their common norm {@code √Σ‖g‖²} is larger than a
 * limit: by {@code limit / norm}, algorithm 1 of Pascanu, Mikolov and Bengio 2012 (arXiv
 * 1211.5063). Gradients within the limit stay as they are, to the bit. A norm that is not finite
 * makes all gradients NaN, as in TensorFlow's {@code clip_by_global_norm}: the run ends instead of
 * going on with zeros.
 *
 * <p>The norm is known when the last gradient is, so that all gradients wait in memory for it.
 *
 * @param limit the largest norm
 */
record ClipByGlobalNorm(double limit) implements GradientTransform {

  @Override
  public List<VariableGradient> apply(Ops tf, List<VariableGradient> gradients) {
    if (gradients.isEmpty()) {
      return gradients;
    }
    List<Operand<TFloat32>> halfSquares =
        gradients.stream().<Operand<TFloat32>>map(each -> tf.nn.l2Loss(each.gradient())).toList();
    Operand<TFloat32> norm = tf.math.sqrt(tf.math.mul(tf.constant(2f), tf.math.addN(halfSquares)));
    Operand<TFloat32> largest = tf.constant((float) limit);
    Operand<TFloat32> notFinite = tf.math.sub(norm, norm); // 0, or NaN
    Operand<TFloat32> factor =
        tf.math.add(tf.math.div(largest, tf.math.maximum(norm, largest)), notFinite);
    return gradients.stream().map(each -> each.with(tf.math.mul(each.gradient(), factor))).toList();
  }
}
