package dev.convoke.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * ResNet-20 as a user of TensorFlow Java writes it: one method per kind of layer, variables created
 * on the way.
 */
final class HandWrittenNetwork {

  private final Ops tf;
  private final List<Variable<TFloat32>> trainable = new ArrayList<>();
  private final List<Op> statisticsUpdates = new ArrayList<>();
  private long seed = 1;

  HandWrittenNetwork(Ops tf) {
    this.tf = tf;
  }

  /** The variables that the optimizer changes, filled by {@link #logits}. */
  List<Variable<TFloat32>> trainable() {
    return trainable;
  }

  /** The updates of the moving statistics, filled by {@link #logits}. */
  List<Op> statisticsUpdates() {
    return statisticsUpdates;
  }

  /** {@code [batch, 28, 28, 1]} to {@code [batch, 10]}. */
  Operand<TFloat32> logits(Operand<TFloat32> images) {
    int channels = Workload.CHANNELS[0];
    Operand<TFloat32> output = tf.nn.relu(convolution(images, 1, channels, 1));
    for (int filters : Workload.CHANNELS) {
      for (int block = 0; block < Workload.BLOCKS; block++) {
        output = block(output, channels, filters);
        channels = filters;
      }
    }
    Operand<TFloat32> pooled = tf.math.mean(output, tf.constant(new int[] {1, 2}));
    Variable<TFloat32> weights = kernel(Shape.of(channels, Workload.CLASSES), channels);
    Variable<TFloat32> bias = filled(Workload.CLASSES, 0f);
    trainable.add(bias);
    return tf.nn.biasAdd(tf.linalg.matMul(pooled, weights), bias);
  }

  private Operand<TFloat32> block(Operand<TFloat32> input, int channels, int filters) {
    int stride = channels == filters ? 1 : 2;
    Operand<TFloat32> hidden = tf.nn.relu(convolution(input, channels, filters, stride));
    Operand<TFloat32> branch = convolution(hidden, filters, filters, 1);
    Operand<TFloat32> shortcut = stride == 1 ? input : shortcut(input, filters - channels);
    return tf.nn.relu(tf.math.add(branch, shortcut));
  }

  /** Option A: every second pixel, new channels of zeros. */
  private Operand<TFloat32> shortcut(Operand<TFloat32> input, int newChannels) {
    // A pool of one pixel picks the same values as a strided slice, whose kernels use one thread.
    Operand<TFloat32> pixels =
        tf.nn.avgPool(input, List.of(1L, 1L, 1L, 1L), List.of(1L, 2L, 2L, 1L), "VALID");
    return tf.pad(
        pixels,
        tf.constant(new int[][] {{0, 0}, {0, 0}, {0, 0}, {0, newChannels}}),
        tf.constant(0f));
  }

  /** A 3×3 convolution without bias and its batch normalisation. */
  private Operand<TFloat32> convolution(
      Operand<TFloat32> input, int channels, int filters, int stride) {
    Variable<TFloat32> kernel = kernel(Shape.of(3, 3, channels, filters), 9L * channels);
    List<Long> strides = List.of(1L, (long) stride, (long) stride, 1L);
    return batchNorm(tf.nn.conv2d(input, kernel, strides, "SAME"), filters);
  }

  private Operand<TFloat32> batchNorm(Operand<TFloat32> input, int channels) {
    Variable<TFloat32> gamma = filled(channels, 1f);
    Variable<TFloat32> beta = filled(channels, 0f);
    trainable.add(gamma);
    trainable.add(beta);
    Variable<TFloat32> movingMean = filled(channels, 0f);
    Variable<TFloat32> movingVariance = filled(channels, 1f);
    // With this factor the operation itself mixes the batch's statistics into the moving ones.
    FusedBatchNorm<TFloat32, TFloat32> normalised =
        tf.nn.fusedBatchNorm(
            input,
            gamma,
            beta,
            movingMean,
            movingVariance,
            FusedBatchNorm.isTraining(true),
            FusedBatchNorm.epsilon(Workload.EPSILON),
            FusedBatchNorm.exponentialAvgFactor(1 - Workload.STATISTICS_MOMENTUM));
    statisticsUpdates.add(tf.assign(movingMean, normalised.batchMean()));
    statisticsUpdates.add(tf.assign(movingVariance, normalised.batchVariance()));
    return normalised.y();
  }

  /** Normal with variance {@code 2 / fanIn} (He et al. 2015). */
  private Variable<TFloat32> kernel(Shape shape, long fanIn) {
    Ops initial = tf.withInitScope();
    Operand<TFloat32> normal =
        initial.random.statelessRandomNormal(
            initial.constant(shape), initial.constant(new long[] {seed++, 0}), TFloat32.class);
    Variable<TFloat32> kernel =
        tf.variable(initial.math.mul(normal, initial.constant((float) Math.sqrt(2.0 / fanIn))));
    trainable.add(kernel);
    return kernel;
  }

  private Variable<TFloat32> filled(long channels, float value) {
    Ops initial = tf.withInitScope();
    return tf.variable(
        initial.fill(initial.constant(new long[] {channels}), initial.constant(value)));
  }
}
