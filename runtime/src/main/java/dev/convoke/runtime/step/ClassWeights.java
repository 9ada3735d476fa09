package dev.convoke.runtime.step;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What the classes weigh in the loss that is minimised.
 *
 * @param weights of the classes, in their order; none where all weigh 1
 */
public record ClassWeights(List<Float> weights) {

  /** All weigh 1. */
  public static final ClassWeights EQUAL = new ClassWeights(List.of());

  public ClassWeights {
    weights = List.copyOf(weights);
  }

  /**
   * {@code n / (k·nᵢ)}, see {@link dev.convoke.dsl.value.Weighting#BALANCED}. A class without
   * images, of which only mixed labels have a share, weighs 1.
   *
   * @param images of each class
   */
  public static ClassWeights balanced(List<Integer> images) {
    long all = images.stream().mapToLong(Integer::longValue).sum();
    long classes = images.stream().filter(some -> some > 0).count();
    List<Float> weights = new ArrayList<>();
    for (int some : images) {
      weights.add(some == 0 ? 1f : (float) ((double) all / (classes * (double) some)));
    }
    return new ClassWeights(weights);
  }

  /**
   * Adds the mean over the batch of {@code -Σ w·y·log p}.
   *
   * @param logits {@code [batch, classes]}
   * @param labels {@code [batch, classes]}, see {@link CrossEntropy}
   */
  Operand<TFloat32> mean(Ops tf, Operand<TFloat32> logits, Operand<TFloat32> labels) {
    if (weights.isEmpty()) {
      return CrossEntropy.mean(tf, logits, labels);
    }
    float[] numbers = new float[weights.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = weights.get(i);
    }
    Operand<TFloat32> weighted = tf.math.mul(labels, tf.constant(numbers));
    // TensorFlow's gradient takes for granted that the shares of a label add up to 1.
    Operand<TFloat32> ofImages = tf.sum(weighted, tf.constant(1));
    Operand<TFloat32> shares = tf.math.div(weighted, tf.expandDims(ofImages, tf.constant(1)));
    Operand<TFloat32> losses = CrossEntropy.ofEach(tf, logits, shares);
    return tf.math.mean(tf.math.mul(ofImages, losses), tf.constant(0));
  }
}
