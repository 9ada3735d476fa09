package dev.convoke.runtime.graph;

import dev.convoke.description.NetworkDescription.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
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
  private final boolean frozen;
  private final boolean decays;
  private final boolean drops;
  private final Map<String, Ops> steps;
  private final Map<String, Operand<TFloat32>> reads;
  private final List<Op> statisticUpdates;
  private final List<SideExit> sideExits;

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
    this.frozen = false;
    this.decays = true;
    this.drops = training;
    this.steps = new HashMap<>();
    this.reads = new HashMap<>();
    this.statisticUpdates = new ArrayList<>();
    this.sideExits = new ArrayList<>();
  }

  /** The same tower that asks for variables of another kind, or drops nothing. */
  private GraphScope(GraphScope scope, boolean frozen, boolean decays, boolean drops) {
    this.tower = scope.tower;
    this.variables = scope.variables;
    this.training = scope.training;
    this.globalStep = scope.globalStep;
    this.frozen = frozen;
    this.decays = decays;
    this.drops = drops;
    this.steps = scope.steps;
    this.reads = scope.reads;
    this.statisticUpdates = scope.statisticUpdates;
    this.sideExits = scope.sideExits;
  }

  /**
   * The same tower, for a step that training leaves as it is: variables asked for through it keep
   * their values, and batch normalisation uses its moving statistics, which do not move. As Keras
   * does with {@code trainable = False}.
   */
  public GraphScope frozen() {
    return new GraphScope(this, true, decays, drops);
  }

  /** The same tower, for a step whose variables weight decay leaves alone. */
  public GraphScope undecayed() {
    return new GraphScope(this, frozen, false, drops);
  }

  /** The same tower in which dropout and stochastic depth drop nothing. */
  public GraphScope withoutDropping() {
    return new GraphScope(this, frozen, decays, false);
  }

  /** Whether this is the training tower. */
  public boolean training() {
    return training;
  }

  /** Makes logits a side exit, and gives them back. */
  public Operand<TFloat32> sideExit(Operand<TFloat32> logits, float weight) {
    sideExits.add(new SideExit(logits, weight));
    return logits;
  }

  /** The side exits so far. */
  public List<SideExit> sideExits() {
    return List.copyOf(sideExits);
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
            // not a name scope of its own, see Variables
            tower.withName(NodeNames.of(name)).readVariableOp(variable.handle(), TFloat32.class));
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

  /** A kernel of a convolution or a dense layer. */
  public Operand<TFloat32> weights(String name, Initializer initializer, long... shape) {
    return variable(name, true, initializer, shape);
  }

  /** A bias, zero at first. */
  public Operand<TFloat32> bias(String name, long units) {
    return variable(name, false, Initializer.zeros(), units);
  }

  /**
   * A bias.
   *
   * @param number at first
   */
  public Operand<TFloat32> bias(String name, long units, float number) {
    return variable(name, false, Initializer.constant(number), units);
  }

  /** A variable that multiplies no sum of inputs: a scale, a shift, a slope. */
  public Operand<TFloat32> parameter(String name, Initializer initializer, long... shape) {
    return variable(name, false, initializer, shape);
  }

  /** A kernel that training does not change. */
  public Operand<TFloat32> frozen(String name, Initializer initializer, long... shape) {
    return frozen().weights(name, initializer, shape);
  }

  private Operand<TFloat32> variable(
      String name, boolean isKernel, Initializer initializer, long... shape) {
    Role role = frozen ? Role.FROZEN : Role.TRAINABLE;
    return read(variables.get(name, role, isKernel, decays, initializer, Shape.of(shape)));
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
    return Pooling.max(tf, input, window);
  }

  /**
   * The mean under the window. Padding counts as zeros, as in Caffe and PyTorch; TensorFlow's SAME
   * would leave it out.
   */
  public Operand<TFloat32> avgPool(Ops tf, Operand<TFloat32> input, Window window) {
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
      Ops tf, Operand<TFloat32> input, Window window, int overhangBottom, int overhangRight) {
    return Pooling.mean(tf, input, window, overhangBottom, overhangRight);
  }

  /**
   * Batch normalisation (Ioffe and Szegedy 2015, arXiv 1502.03167). The training tower normalises
   * with the mean and variance of the batch and moves the moving ones: {@code moving = momentum *
   * moving + (1 - momentum) * batch}, with the unbiased variance of the batch. The inference tower
   * normalises with the moving ones, and so do both towers where it is {@link #frozen()}.
   *
   * @param step prefix of the variables {@code gamma}, {@code beta}, {@code movingMean}, {@code
   *     movingVariance}
   */
  public Operand<TFloat32> batchNorm(
      Ops tf, Operand<TFloat32> input, String step, long channels, float momentum, float epsilon) {
    boolean moves = training && !frozen;
    Shape shape = Shape.of(channels);
    Initializer zeros = Initializer.zeros();
    Initializer ones = Initializer.ones();
    Operand<TFloat32> gamma = parameter(step + "/gamma", ones, channels);
    Operand<TFloat32> beta = parameter(step + "/beta", zeros, channels);
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
            FusedBatchNorm.isTraining(moves),
            FusedBatchNorm.epsilon(epsilon),
            FusedBatchNorm.exponentialAvgFactor(moves ? 1 - momentum : 1f));
    if (moves) {
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
    if (!drops || rate == 0) {
      return input;
    }
    return Dropping.units(tf, input, seed(tf, step), rate);
  }

  /**
   * Stochastic depth (Huang et al. 2016, arXiv 1603.09382). The training tower sets whole images to
   * zero at random and divides the others by {@code 1 - rate}; the inference tower changes nothing.
   *
   * @param rate fraction of images dropped
   */
  public Operand<TFloat32> dropPath(Ops tf, Operand<TFloat32> input, String step, float rate) {
    if (!drops || rate == 0) {
      return input;
    }
    return Dropping.images(tf, input, seed(tf, step), rate);
  }

  /** For what is random in a step: of the run, the step's name and the training step. */
  private Operand<TInt64> seed(Ops tf, String step) {
    return tf.stack(List.of(tf.constant(variables.seed() ^ Seeds.of(step)), globalStep));
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
    return Padding.zeroPadShortcut(tf, input, stride, channels);
  }
}
