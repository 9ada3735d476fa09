package dev.convoke.runtime.graph;

import dev.convoke.runtime.NetworkDescription.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * One tower: a network's graph in training or in inference form, over shared variables.
 *
 * <p>Images are {@code [batch, height, width, channels]}. Every operation takes the {@link Ops} of
 * its step, so that a node's name, and with it an error of TensorFlow, begins with the step's path.
 */
public final class GraphScope {

  private final Ops tower;
  private final Variables variables;
  private final boolean training;
  private final Operand<TInt64> globalStep;
  private final Map<String, Ops> steps = new HashMap<>();
  private final Map<String, Operand<TFloat32>> reads = new HashMap<>();
  private final List<Op> statisticUpdates = new ArrayList<>();

  /**
   * @param tower builds in the tower's own name scope
   * @param training whether batch statistics are used and units are dropped
   * @param globalStep scalar, training steps done; seeds dropout
   */
  public GraphScope(Ops tower, Variables variables, boolean training, Operand<TInt64> globalStep) {
    this.tower = tower;
    this.variables = variables;
    this.training = training;
    this.globalStep = globalStep;
  }

  /** Whether this is the training tower. */
  public boolean training() {
    return training;
  }

  /** Assignments to moving statistics, which a training step must run. */
  public List<Op> statisticUpdates() {
    return List.copyOf(statisticUpdates);
  }

  /** This tower's reading of a variable, what gradients are taken with respect to. */
  public Operand<TFloat32> read(Variable variable) {
    return reads.computeIfAbsent(
        variable.name(),
        name ->
            tower
                .withSubScope(NodeNames.of(name))
                .readVariableOp(variable.handle(), TFloat32.class));
  }

  /**
   * Operations whose names begin with a step's path.
   *
   * @param path such as {@code stage2/1/conv1}
   */
  public Ops step(String path) {
    Ops known = steps.get(path);
    if (known == null) {
      int slash = path.lastIndexOf('/');
      Ops parent = slash < 0 ? tower : step(path.substring(0, slash));
      known = parent.withSubScope(NodeNames.of(path.substring(slash + 1)));
      steps.put(path, known);
    }
    return known;
  }

  /** A trainable kernel of a convolution or a dense layer. */
  public Operand<TFloat32> weights(String name, Initializer initializer, long... shape) {
    return read(variables.get(name, Role.TRAINABLE, true, initializer, Shape.of(shape)));
  }

  /** A trainable bias, zero at first. */
  public Operand<TFloat32> bias(String name, long units) {
    return read(variables.get(name, Role.TRAINABLE, false, Initializer.zeros(), Shape.of(units)));
  }

  /**
   * A trainable bias.
   *
   * @param number at first
   */
  public Operand<TFloat32> bias(String name, long units, float number) {
    return read(
        variables.get(name, Role.TRAINABLE, false, Initializer.constant(number), Shape.of(units)));
  }

  /** A trainable variable that multiplies no sum of inputs: a scale, a shift, a slope. */
  public Operand<TFloat32> parameter(String name, Initializer initializer, long... shape) {
    return read(variables.get(name, Role.TRAINABLE, false, initializer, Shape.of(shape)));
  }

  /** A kernel that training does not change. */
  public Operand<TFloat32> frozen(String name, Initializer initializer, long... shape) {
    return read(variables.get(name, Role.FROZEN, true, initializer, Shape.of(shape)));
  }

  /**
   * Convolves each channel by itself; the strides are equal.
   *
   * @param kernel {@code [height, width, channels, multiplier]}
   */
  public Operand<TFloat32> depthwiseConv2d(
      Ops tf, Operand<TFloat32> input, Operand<TFloat32> kernel, Window window) {
    return Convolution.depthwise(tf, input, kernel, window);
  }

  /**
   * Convolves; the kernel's depth determines the groups.
   *
   * @param kernel {@code [height, width, channels / groups, filters]}
   */
  public Operand<TFloat32> conv2d(
      Ops tf, Operand<TFloat32> input, Operand<TFloat32> kernel, Window window) {
    return Convolution.apply(tf, input, kernel, window);
  }

  /** The largest value under the window; padding never wins. */
  public Operand<TFloat32> maxPool(Ops tf, Operand<TFloat32> input, Window window) {
    Operand<TInt32> size =
        tf.constant(new int[] {1, window.kernelHeight(), window.kernelWidth(), 1});
    Operand<TInt32> strides =
        tf.constant(new int[] {1, window.strideHeight(), window.strideWidth(), 1});
    if (Padding.isSame(window, input.shape())) {
      return tf.nn.maxPool(input, size, strides, "SAME");
    }
    Operand<TFloat32> padded = Padding.pad(tf, input, window, -Float.MAX_VALUE);
    return tf.nn.maxPool(padded, size, strides, "VALID");
  }

  /**
   * The mean under the window. Padding counts as zeros, as in Caffe and PyTorch; TensorFlow's SAME
   * would leave it out.
   */
  public Operand<TFloat32> avgPool(Ops tf, Operand<TFloat32> input, Window window) {
    return tf.nn.avgPool(
        Padding.pad(tf, input, window, 0f),
        List.of(1L, (long) window.kernelHeight(), (long) window.kernelWidth(), 1L),
        List.of(1L, (long) window.strideHeight(), (long) window.strideWidth(), 1L),
        "VALID");
  }

  /**
   * The mean under the window where some of its padding only came from rounding sizes up, and does
   * not count, as in Caffe and PyTorch.
   *
   * @param overhangBottom rows of the bottom padding that do not count
   * @param overhangRight columns of the right padding that do not count
   */
  public Operand<TFloat32> avgPool(
      Ops tf, Operand<TFloat32> input, Window window, int overhangBottom, int overhangRight) {
    int height = Math.toIntExact(input.shape().get(1));
    int width = Math.toIntExact(input.shape().get(2));
    float[][] share = Padding.shareOfWindow(window, height, width, overhangBottom, overhangRight);
    int[] shape = {1, share.length, share[0].length, 1};
    Operand<TFloat32> counted = tf.reshape(tf.constant(share), tf.constant(shape));
    return tf.math.div(avgPool(tf, input, window), counted);
  }

  /**
   * Batch normalisation (Ioffe and Szegedy 2015, arXiv 1502.03167). The training tower normalises
   * with the mean and variance of the batch and moves the moving ones: {@code moving = momentum *
   * moving + (1 - momentum) * batch}, with the unbiased variance of the batch. The inference tower
   * normalises with the moving ones.
   *
   * @param step prefix of the variables {@code gamma}, {@code beta}, {@code movingMean}, {@code
   *     movingVariance}
   */
  public Operand<TFloat32> batchNorm(
      Ops tf, Operand<TFloat32> input, String step, long channels, float momentum, float epsilon) {
    Shape shape = Shape.of(channels);
    Initializer zeros = Initializer.zeros();
    Initializer ones = Initializer.ones();
    Operand<TFloat32> gamma =
        read(variables.get(step + "/gamma", Role.TRAINABLE, false, ones, shape));
    Operand<TFloat32> beta =
        read(variables.get(step + "/beta", Role.TRAINABLE, false, zeros, shape));
    Variable movingMean = variables.get(step + "/movingMean", Role.STATISTIC, false, zeros, shape);
    Variable movingVariance =
        variables.get(step + "/movingVariance", Role.STATISTIC, false, ones, shape);
    // With an averaging factor below 1 the operation takes the moving statistics in and gives the
    // moved ones back, which saves four operations a layer.
    FusedBatchNorm<TFloat32, TFloat32> normalised =
        tf.nn.fusedBatchNorm(
            input,
            gamma,
            beta,
            read(movingMean),
            read(movingVariance),
            FusedBatchNorm.isTraining(training),
            FusedBatchNorm.epsilon(epsilon),
            FusedBatchNorm.exponentialAvgFactor(training ? 1 - momentum : 1f));
    if (training) {
      statisticUpdates.add(tf.assignVariableOp(movingMean.handle(), normalised.batchMean()));
      statisticUpdates.add(
          tf.assignVariableOp(movingVariance.handle(), normalised.batchVariance()));
    }
    return normalised.y();
  }

  /**
   * Dropout (Srivastava et al. 2014). The training tower sets units to zero at random and divides
   * the others by {@code 1 - rate}; the inference tower changes nothing.
   *
   * @param rate fraction of units dropped
   */
  public Operand<TFloat32> dropout(Ops tf, Operand<TFloat32> input, String step, float rate) {
    if (!training || rate == 0) {
      return input;
    }
    return tf.math.mul(input, kept(tf, tf.shape(input), step, rate));
  }

  /**
   * Stochastic depth (Huang et al. 2016, arXiv 1603.09382). The training tower sets whole images to
   * zero at random and divides the others by {@code 1 - rate}; the inference tower changes nothing.
   *
   * @param rate fraction of images dropped
   */
  public Operand<TFloat32> dropPath(Ops tf, Operand<TFloat32> input, String step, float rate) {
    if (!training || rate == 0) {
      return input;
    }
    int[] ones = new int[input.shape().numDimensions() - 1];
    Arrays.fill(ones, 1);
    Operand<TInt32> images =
        tf.slice(tf.shape(input), tf.constant(new int[1]), tf.constant(new int[] {1}));
    Operand<TInt32> shape = tf.concat(List.of(images, tf.constant(ones)), tf.constant(0));
    return tf.math.mul(input, kept(tf, shape, step, rate));
  }

  /** Random zeros in a share of places, {@code 1 / (1 - rate)} elsewhere. */
  private Operand<TFloat32> kept(Ops tf, Operand<TInt32> shape, String step, float rate) {
    Operand<TInt64> seed =
        tf.stack(List.of(tf.constant(variables.seed() ^ Seeds.of(step)), globalStep));
    Operand<TFloat32> draw = tf.random.statelessRandomUniform(shape, seed, TFloat32.class);
    Operand<TFloat32> kept =
        tf.dtypes.cast(tf.math.greaterEqual(draw, tf.constant(rate)), TFloat32.class);
    return tf.math.mul(kept, tf.constant(1 / (1 - rate)));
  }

  /** Zeros around a map. */
  public Operand<TFloat32> pad(
      Ops tf, Operand<TFloat32> input, int top, int bottom, int left, int right) {
    return Padding.pad(tf, input, Window.of(1, 1).pad(top, bottom, left, right), 0f);
  }

  /**
   * The shortcut without parameters, option A of He et al. 2015 (arXiv 1512.03385), section 3.3:
   * every {@code stride}-th pixel, zero channels appended.
   *
   * @param channels of the output
   */
  public Operand<TFloat32> zeroPadShortcut(
      Ops tf, Operand<TFloat32> input, int stride, long channels) {
    Operand<TFloat32> picked = input;
    if (stride > 1) {
      // A 1x1 pool is a picking of pixels whose gradient is cheaper than that of a strided slice.
      picked = avgPool(tf, input, Window.of(1, 1).stride(stride, stride));
    }
    int missing = Math.toIntExact(channels - input.shape().get(3));
    if (missing == 0) {
      return picked;
    }
    int[][] widths = {{0, 0}, {0, 0}, {0, 0}, {0, missing}};
    return tf.pad(picked, tf.constant(widths), tf.constant(0f));
  }
}
