package dev.convoke.runtime.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One step of a network in one tower. Everything that a network computes is a call of this class,
 * so how an operation is computed is decided behind it, for every network alike.
 *
 * <p>Maps are {@code [batch, height, width, channels]}, vectors {@code [batch, units]}. The names
 * of variables and of the graph's nodes begin with the step's path, so an error of TensorFlow names
 * the step.
 */
public final class Step {

  private final GraphScope tower;
  private final String path;
  private final Ops tf;
  private final StepVariables variables;

  /**
   * A step whose variables are trained.
   *
   * @param path such as {@code stage2/1/conv1}
   */
  Step(GraphScope tower, String path) {
    this(tower, path, StepVariables.trained(tower, path));
  }

  private Step(GraphScope tower, String path, StepVariables variables) {
    this.tower = tower;
    this.path = path;
    this.tf = tower.begin(path);
    this.variables = variables;
  }

  /**
   * A step inside of this one, which is a block; its variables are treated as those of this one.
   */
  public Step step(String name) {
    return new Step(tower, path + '/' + name, variables.below(name));
  }

  /**
   * One of the units that this step repeats.
   *
   * @param number from 1
   */
  public Step unit(int number) {
    return step(String.valueOf(number));
  }

  /** TensorFlow's own operations, named after this step: for what this class has not got. */
  public Ops tf() {
    return tf;
  }

  /**
   * The same step, left as it is by training: variables asked for through it keep their values, and
   * batch normalisation uses its moving statistics, which do not move. As Keras does with {@code
   * trainable = False}.
   */
  public Step frozen() {
    return new Step(tower, path, variables.frozen());
  }

  /** The same step, whose variables weight decay leaves alone. */
  public Step undecayed() {
    return new Step(tower, path, variables.undecayed());
  }

  /**
   * A kernel of a convolution or a dense layer.
   *
   * @param name within the step, such as {@code kernel}
   */
  public Operand<TFloat32> weights(String name, Initializer initializer, long... shape) {
    return variables.get(name, true, initializer, shape);
  }

  /** A bias, zero at first. */
  public Operand<TFloat32> bias(String name, long units) {
    return variables.get(name, false, Initializer.zeros(), units);
  }

  /**
   * A bias.
   *
   * @param number at first
   */
  public Operand<TFloat32> bias(String name, long units, float number) {
    return variables.get(name, false, Initializer.constant(number), units);
  }

  /** A variable that multiplies no sum of inputs: a scale, a shift, a slope. */
  public Operand<TFloat32> parameter(String name, Initializer initializer, long... shape) {
    return variables.get(name, false, initializer, shape);
  }

  /**
   * Convolves; the kernel's depth determines the groups.
   *
   * @param input {@code [batch, height, width, channels]}
   * @param kernel {@code [height, width, channels / groups, filters]}
   */
  public Operand<TFloat32> conv2d(
      Operand<TFloat32> input, Operand<TFloat32> kernel, Window window) {
    return Convolution.apply(tf, input, kernel, window, tower.isSame(path, window, input));
  }

  /**
   * Convolves and adds a bias.
   *
   * @param bias {@code [filters]}
   */
  public Operand<TFloat32> conv2d(
      Operand<TFloat32> input, Operand<TFloat32> kernel, Operand<TFloat32> bias, Window window) {
    return tf.nn.biasAdd(conv2d(input, kernel, window), bias);
  }

  /**
   * Convolves each channel by itself; the strides are equal.
   *
   * @param input {@code [batch, height, width, channels]}
   * @param kernel {@code [height, width, channels, multiplier]}
   */
  public Operand<TFloat32> depthwiseConv2d(
      Operand<TFloat32> input, Operand<TFloat32> kernel, Window window) {
    return Convolution.depthwise(tf, input, kernel, window, tower.isSame(path, window, input));
  }

  /**
   * Convolves each channel by itself and adds a bias.
   *
   * @param bias {@code [channels·multiplier]}
   */
  public Operand<TFloat32> depthwiseConv2d(
      Operand<TFloat32> input, Operand<TFloat32> kernel, Operand<TFloat32> bias, Window window) {
    return tf.nn.biasAdd(depthwiseConv2d(input, kernel, window), bias);
  }

  /**
   * The product with a matrix.
   *
   * @param input {@code [batch, features]}; in a fully convolutional tower also {@code [batch,
   *     rows, columns, features]}
   * @param kernel {@code [features, units]}
   */
  public Operand<TFloat32> dense(Operand<TFloat32> input, Operand<TFloat32> kernel) {
    return Convolution.dense(tf, input, kernel);
  }

  /**
   * The product with a matrix, and a bias.
   *
   * @param bias {@code [units]}
   */
  public Operand<TFloat32> dense(
      Operand<TFloat32> input, Operand<TFloat32> kernel, Operand<TFloat32> bias) {
    return tf.nn.biasAdd(dense(input, kernel), bias);
  }

  /** The largest value under the window; padding never wins. */
  public Operand<TFloat32> maxPool(Operand<TFloat32> input, Window window) {
    return Pooling.max(tf, input, window, tower.isSame(path, window, input));
  }

  /**
   * The mean under the window. Padding counts as zeros, as in Caffe and PyTorch; TensorFlow's SAME
   * would leave it out.
   */
  public Operand<TFloat32> avgPool(Operand<TFloat32> input, Window window) {
    return Pooling.mean(tf, input, window);
  }

  /**
   * The mean under the window where some of its padding only came from rounding sizes up, and does
   * not count, as in Caffe and PyTorch.
   *
   * @param overhangBottom rows of the bottom padding that do not count
   * @param overhangRight columns of the right padding that do not count
   */
  public Operand<TFloat32> avgPool(
      Operand<TFloat32> input, Window window, int overhangBottom, int overhangRight) {
    return Pooling.mean(tf, input, window, overhangBottom, overhangRight);
  }

  /** The mean of each channel: {@code [batch, channels]} of a map. */
  public Operand<TFloat32> globalAvgPool(Operand<TFloat32> input) {
    return Pooling.meanOfMap(tf, input);
  }

  /** The largest value of each channel: {@code [batch, channels]} of a map. */
  public Operand<TFloat32> globalMaxPool(Operand<TFloat32> input) {
    return Pooling.maxOfMap(tf, input);
  }

  /** Every pixel becomes {@code down·across} copies. */
  public Operand<TFloat32> upsampleNearest(Operand<TFloat32> input, int down, int across) {
    return Upsampling.nearest(tf, input, down, across);
  }

  /** Every new pixel is mixed of the four around its centre, by their distances. */
  public Operand<TFloat32> upsampleBilinear(Operand<TFloat32> input, int down, int across) {
    return Upsampling.bilinear(tf, input, down, across);
  }

  /** Zeros around a map. */
  public Operand<TFloat32> pad(Operand<TFloat32> input, int top, int bottom, int left, int right) {
    return Padding.pad(tf, input, Window.of(1, 1).pad(top, bottom, left, right), 0f);
  }

  /**
   * All elements of a map in a row: {@code [batch, height·width·channels]}. In a fully
   * convolutional tower, a row of them at each place, see {@link GraphScope#fullyConvolutional}.
   */
  public Operand<TFloat32> flatten(Operand<TFloat32> input) {
    return Flattening.of(tf, tower, path, input);
  }

  /**
   * Batch normalisation (Ioffe and Szegedy 2015, arXiv 1502.03167). The training tower normalises
   * with the mean and variance of the batch and moves the moving ones: {@code moving = momentum *
   * moving + (1 - momentum) * batch}, with the unbiased variance of the batch. The inference tower
   * normalises with the moving ones, and so do both towers where it is {@link #frozen()}.
   *
   * <p>Its variables, all {@code [channels]}, are {@code gamma}, {@code beta}, {@code movingMean}
   * and {@code movingVariance}.
   */
  public Operand<TFloat32> batchNorm(Operand<TFloat32> input, float momentum, float epsilon) {
    return BatchNormalisation.apply(tf, tower, variables, input, momentum, epsilon);
  }

  /**
   * The same for a step that normalises more than once.
   *
   * @param name what its variables' names begin with, within the step
   */
  public Operand<TFloat32> batchNorm(
      Operand<TFloat32> input, String name, float momentum, float epsilon) {
    return BatchNormalisation.apply(tf, tower, variables.below(name), input, momentum, epsilon);
  }

  /**
   * Layer normalisation: each position over its channels (Ba, Kiros and Hinton 2016, arXiv
   * 1607.06450).
   *
   * @param gamma scale, {@code [channels]}
   * @param beta shift, {@code [channels]}
   * @param epsilon added to the variance
   */
  public Operand<TFloat32> layerNorm(
      Operand<TFloat32> input, Operand<TFloat32> gamma, Operand<TFloat32> beta, float epsilon) {
    return Normalisations.layerNorm(tf, input, gamma, beta, epsilon);
  }

  /**
   * Group normalisation: each image over groups of channels (Wu and He 2018, arXiv 1803.08494).
   *
   * @param groups divides the channels
   */
  public Operand<TFloat32> groupNorm(
      Operand<TFloat32> input,
      Operand<TFloat32> gamma,
      Operand<TFloat32> beta,
      int groups,
      float epsilon) {
    return Normalisations.groupNorm(tf, input, gamma, beta, groups, epsilon);
  }

  /**
   * {@code x / (k + α·Σ x²)^β}, summed over neighbouring channels (Krizhevsky, Sutskever and Hinton
   * 2012, section 3.3).
   *
   * @param size channels summed over, odd
   */
  public Operand<TFloat32> localResponseNorm(
      Operand<TFloat32> input, int size, float k, float alpha, float beta) {
    return Normalisations.localResponseNorm(tf, input, size, k, alpha, beta);
  }

  /** {@code max(x, 0)}. */
  public Operand<TFloat32> relu(Operand<TFloat32> input) {
    return tf.nn.relu(input);
  }

  /** {@code min(max(x, 0), 6)}. */
  public Operand<TFloat32> relu6(Operand<TFloat32> input) {
    return tf.nn.relu6(input);
  }

  /** {@code x} for x > 0, else {@code slope·x} (Maas, Hannun and Ng 2013). */
  public Operand<TFloat32> leakyRelu(Operand<TFloat32> input, float slope) {
    return Activations.leakyRelu(tf, input, slope);
  }

  /**
   * {@code x} for x > 0, else {@code slope·x} (He et al. 2015, arXiv 1502.01852).
   *
   * @param slope {@code [channels]}
   */
  public Operand<TFloat32> prelu(Operand<TFloat32> input, Operand<TFloat32> slope) {
    return Activations.prelu(tf, input, slope);
  }

  /** {@code x} for x > 0, else {@code exp(x) - 1} (Clevert et al. 2015, arXiv 1511.07289). */
  public Operand<TFloat32> elu(Operand<TFloat32> input) {
    return tf.nn.elu(input);
  }

  /** A scaled {@link #elu} (Klambauer et al. 2017, arXiv 1706.02515). */
  public Operand<TFloat32> selu(Operand<TFloat32> input) {
    return tf.nn.selu(input);
  }

  /** {@code x·Φ(x)}, exact (Hendrycks and Gimpel 2016, arXiv 1606.08415). */
  public Operand<TFloat32> gelu(Operand<TFloat32> input) {
    return Activations.gelu(tf, input);
  }

  /** {@code x·sigmoid(x)} (Ramachandran, Zoph and Le 2017, arXiv 1710.05941). */
  public Operand<TFloat32> silu(Operand<TFloat32> input) {
    return Activations.silu(tf, input);
  }

  /** {@code x·min(max(x + 3, 0), 6) / 6} (Howard et al. 2019, arXiv 1905.02244). */
  public Operand<TFloat32> hardSwish(Operand<TFloat32> input) {
    return Activations.hardSwish(tf, input);
  }

  /** {@code 1 / (1 + exp(-x))}. */
  public Operand<TFloat32> sigmoid(Operand<TFloat32> input) {
    return tf.math.sigmoid(input);
  }

  /** The hyperbolic tangent. */
  public Operand<TFloat32> tanh(Operand<TFloat32> input) {
    return Activations.tanh(tf, input);
  }

  /** {@code ln(1 + exp(x))}. */
  public Operand<TFloat32> softplus(Operand<TFloat32> input) {
    return tf.math.softplus(input);
  }

  /** {@code exp(x) / Σ exp(x)} over the channels. */
  public Operand<TFloat32> softmax(Operand<TFloat32> input) {
    return tf.nn.softmax(input);
  }

  /** The sum of inputs of one shape. */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads the array
  public final Operand<TFloat32> add(
      Operand<TFloat32> first, Operand<TFloat32> second, Operand<TFloat32>... more) {
    return merging().add(first, second, List.of(more));
  }

  /**
   * The product, element by element, of inputs of one shape; a factor may also be {@code
   * [channels]}.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads the array
  public final Operand<TFloat32> multiply(Operand<TFloat32> first, Operand<TFloat32>... more) {
    return merging().multiply(first, List.of(more));
  }

  /** The channels of all inputs, one after the other. */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads the array
  public final Operand<TFloat32> concat(Operand<TFloat32>... inputs) {
    return merging().concat(List.of(inputs));
  }

  /** Every element times a factor. */
  public Operand<TFloat32> scale(Operand<TFloat32> input, float factor) {
    return tf.math.mul(input, tf.constant(factor));
  }

  /**
   * Every channel of a map times a number of its own in each image.
   *
   * @param weights {@code [batch, channels]}
   */
  public Operand<TFloat32> scaleChannels(Operand<TFloat32> input, Operand<TFloat32> weights) {
    return merging().scaleChannels(input, weights);
  }

  /** {@code x + T·(H − x)}: the sum of Srivastava et al. 2015 with one product less. */
  public Operand<TFloat32> highway(
      Operand<TFloat32> carried, Operand<TFloat32> transformed, Operand<TFloat32> gate) {
    return merging().highway(carried, transformed, gate);
  }

  /**
   * The shortcut without parameters, option A of He et al. 2015 (arXiv 1512.03385), section 3.3:
   * every {@code stride}-th pixel, zero channels appended.
   *
   * @param channels of the output
   */
  public Operand<TFloat32> zeroPadShortcut(Operand<TFloat32> input, int stride, long channels) {
    return Padding.zeroPadShortcut(tf, input, stride, channels);
  }

  /**
   * Dropout (Srivastava et al. 2014). The training tower sets units to zero at random and divides
   * the others by {@code 1 - rate}; the inference tower changes nothing.
   *
   * @param rate fraction of units dropped
   */
  public Operand<TFloat32> dropout(Operand<TFloat32> input, float rate) {
    return tower.drops() && rate > 0 ? Dropping.units(tf, input, tower.seed(path), rate) : input;
  }

  /**
   * Stochastic depth (Huang et al. 2016, arXiv 1603.09382). The training tower sets whole images to
   * zero at random and divides the others by {@code 1 - rate}; the inference tower changes nothing.
   *
   * @param rate fraction of images dropped
   */
  public Operand<TFloat32> dropPath(Operand<TFloat32> input, float rate) {
    return tower.drops() && rate > 0 ? Dropping.images(tf, input, tower.seed(path), rate) : input;
  }

  private Merging merging() {
    return new Merging(tf, path, tower.isFullyConvolutional());
  }
}
