package golden;

import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.NetworkDescription;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Window;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The graph of {@link EveryOperation}: 10,501 parameters, 136,272 multiply-adds for an image. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.EveryOperation")
public final class EveryOperationGraph implements EveryOperation {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "every-operation",
      () -> NetworkDescription.read(EveryOperationGraph.class, "EveryOperation.json"),
      (scope, images) -> new EveryOperationGraph(scope, images).logits());

  private final GraphScope scope;
  private final Operand<TFloat32> stem;
  private final Operand<TFloat32> branch;
  private final Operand<TFloat32> merged;
  private final Operand<TFloat32> kernels;
  private final Operand<TFloat32> sum;
  private final Operand<TFloat32> projected;
  private final Operand<TFloat32> padded;
  private final Operand<TFloat32> identity;
  private final Operand<TFloat32> flat;
  private final Operand<TFloat32> pooled;
  private final Operand<TFloat32> hidden;
  private final Operand<TFloat32> logits;

  /**
   * Adds the network to a graph.
   *
   * @param scope variables and mode of the tower
   * @param images {@code [batch, 12, 16, 3]}, standardised
   */
  public EveryOperationGraph(GraphScope scope, Operand<TFloat32> images) {
    this.scope = scope;
    stem = stem(images);
    branch = branch(images);
    merged = merged(stem, branch);
    kernels = kernels(merged);
    sum = sum(merged, kernels);
    projected = projected(sum);
    padded = padded(projected);
    identity = identity(padded);
    flat = flat(identity);
    pooled = pooled(identity);
    hidden = hidden(flat, pooled);
    logits = logits(hidden);
  }

  @Override
  public LayerOutput stem() {
    return new LayerOutput("stem", stem);
  }

  @Override
  public LayerOutput branch() {
    return new LayerOutput("branch", branch);
  }

  @Override
  public LayerOutput merged() {
    return new LayerOutput("merged", merged);
  }

  @Override
  public LayerOutput kernels() {
    return new LayerOutput("kernels", kernels);
  }

  @Override
  public LayerOutput sum() {
    return new LayerOutput("sum", sum);
  }

  @Override
  public LayerOutput projected() {
    return new LayerOutput("projected", projected);
  }

  @Override
  public LayerOutput padded() {
    return new LayerOutput("padded", padded);
  }

  @Override
  public LayerOutput identity() {
    return new LayerOutput("identity", identity);
  }

  @Override
  public LayerOutput flat() {
    return new LayerOutput("flat", flat);
  }

  @Override
  public LayerOutput pooled() {
    return new LayerOutput("pooled", pooled);
  }

  @Override
  public LayerOutput hidden() {
    return new LayerOutput("hidden", hidden);
  }

  @Override
  public LayerOutput logits() {
    return new LayerOutput("logits", logits);
  }

  private Operand<TFloat32> stem(Operand<TFloat32> input) {
    // stem: Conv7x7(8, stride = 2) Relu: [batch, 12, 16, 3] -> [batch, 6, 8, 8], 1,184 parameters
    Ops tf = scope.step("stem");
    Operand<TFloat32> kernel = scope.weights("stem/kernel", Initializer.heNormal(147), 7, 7, 3, 8);
    Operand<TFloat32> bias = scope.bias("stem/bias", 8);
    Operand<TFloat32> convolution =
        scope.conv2d(tf, input, kernel, Window.of(7, 7).stride(2, 2).pad(3, 3, 3, 3));
    Operand<TFloat32> conv = tf.nn.biasAdd(convolution, bias);
    return tf.nn.relu(conv);
  }

  private Operand<TFloat32> branch(Operand<TFloat32> input) {
    // branch: Conv(8, kernel = {3, 5}, stride = 2, padding = EXPLICIT, pad = {1, 0, 2, 2},
    //   bias = OFF) BatchNorm(momentum = 0.99)
    //   [batch, 12, 16, 3] -> [batch, 6, 8, 8], 376 parameters
    Ops tf = scope.step("branch");
    Operand<TFloat32> kernel = scope.weights("branch/kernel", Initializer.heNormal(45), 3, 5, 3, 8);
    Operand<TFloat32> conv =
        scope.conv2d(tf, input, kernel, Window.of(3, 5).stride(2, 2).pad(1, 0, 2, 2));
    return scope.batchNorm(tf, conv, "branch", 8, 0.99f, 1e-5f);
  }

  private Operand<TFloat32> merged(Operand<TFloat32> stem, Operand<TFloat32> branch) {
    // merged: Add Relu MaxPool(size = 3, stride = 2, padding = SAME)
    //   [batch, 6, 8, 8] -> [batch, 3, 4, 8]
    Ops tf = scope.step("merged");
    Operand<TFloat32> add = tf.math.add(stem, branch);
    Operand<TFloat32> relu = tf.nn.relu(add);
    return scope.maxPool(tf, relu, Window.of(3, 3).stride(2, 2).pad(0, 1, 0, 1));
  }

  private Operand<TFloat32> kernels(Operand<TFloat32> input) {
    // kernels: Conv3x3(8, dilation = 2, groups = 4) Conv5x5(16) Conv1x1(8)
    //   [batch, 3, 4, 8] -> [batch, 3, 4, 8], 3,504 parameters
    Ops tf = scope.step("kernels");
    Operand<TFloat32> kernel =
        scope.weights("kernels/kernel", Initializer.heNormal(18), 3, 3, 2, 8);
    Operand<TFloat32> bias = scope.bias("kernels/bias", 8);
    Operand<TFloat32> convolution =
        scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(2, 2, 2, 2).dilation(2, 2));
    Operand<TFloat32> conv = tf.nn.biasAdd(convolution, bias);
    Operand<TFloat32> conv5x5Kernel =
        scope.weights("kernels/conv5x5/kernel", Initializer.heNormal(200), 5, 5, 8, 16);
    Operand<TFloat32> conv5x5Bias = scope.bias("kernels/conv5x5/bias", 16);
    Operand<TFloat32> convolution2 =
        scope.conv2d(tf, conv, conv5x5Kernel, Window.of(5, 5).pad(2, 2, 2, 2));
    Operand<TFloat32> conv2 = tf.nn.biasAdd(convolution2, conv5x5Bias);
    Operand<TFloat32> conv1x1Kernel =
        scope.weights("kernels/conv1x1/kernel", Initializer.heNormal(16), 1, 1, 16, 8);
    Operand<TFloat32> conv1x1Bias = scope.bias("kernels/conv1x1/bias", 8);
    Operand<TFloat32> convolution3 = scope.conv2d(tf, conv2, conv1x1Kernel, Window.of(1, 1));
    return tf.nn.biasAdd(convolution3, conv1x1Bias);
  }

  private Operand<TFloat32> sum(Operand<TFloat32> merged, Operand<TFloat32> kernels) {
    // sum: Add AvgPool(size = {1, 2}): [batch, 3, 4, 8] -> [batch, 3, 2, 8]
    Ops tf = scope.step("sum");
    Operand<TFloat32> add = tf.math.addN(List.of(merged, kernels, kernels));
    return scope.avgPool(tf, add, Window.of(1, 2).stride(1, 2));
  }

  private Operand<TFloat32> projected(Operand<TFloat32> input) {
    // projected: [batch, 3, 2, 8] -> [batch, 3, 2, 16], 428 parameters
    return projectedUnit1(input);
  }

  private Operand<TFloat32> projectedUnit1(Operand<TFloat32> input) {
    // projected/1/narrow: Conv1x1(4) BatchNorm Relu
    //   [batch, 3, 2, 8] -> [batch, 3, 2, 4], 40 parameters
    Ops tf = scope.step("projected/1/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("projected/1/narrow/kernel", Initializer.heNormal(8), 1, 1, 8, 4);
    Operand<TFloat32> narrow = scope.conv2d(tf, input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "projected/1/narrow", 4, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // projected/1/middle: Conv3x3(4): [batch, 3, 2, 4] -> [batch, 3, 2, 4], 148 parameters
    tf = scope.step("projected/1/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("projected/1/middle/kernel", Initializer.heNormal(36), 3, 3, 4, 4);
    Operand<TFloat32> middleBias = scope.bias("projected/1/middle/bias", 4);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // projected/1/wide: Conv1x1(16): [batch, 3, 2, 4] -> [batch, 3, 2, 16], 80 parameters
    tf = scope.step("projected/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("projected/1/wide/kernel", Initializer.heNormal(4), 1, 1, 4, 16);
    Operand<TFloat32> wideBias = scope.bias("projected/1/wide/bias", 16);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // projected/1/shortcut: Shortcut(PROJECTION)
    //   [batch, 3, 2, 8] -> [batch, 3, 2, 16], 160 parameters
    tf = scope.step("projected/1/shortcut");
    Operand<TFloat32> shortcutKernel =
        scope.weights("projected/1/shortcut/kernel", Initializer.heNormal(8), 1, 1, 8, 16);
    Operand<TFloat32> shortcutProjection = scope.conv2d(tf, input, shortcutKernel, Window.of(1, 1));
    Operand<TFloat32> shortcut =
        scope.batchNorm(tf, shortcutProjection, "projected/1/shortcut", 16, 0.9f, 1e-5f);

    // projected/1: Add Relu: [batch, 3, 2, 16] -> [batch, 3, 2, 16]
    tf = scope.step("projected/1");
    Operand<TFloat32> add = tf.math.add(wide, shortcut);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> padded(Operand<TFloat32> input) {
    // padded: [batch, 3, 2, 16] -> [batch, 3, 2, 24], 653 parameters
    return paddedUnit1(input);
  }

  private Operand<TFloat32> paddedUnit1(Operand<TFloat32> input) {
    // padded/1/narrow: Conv1x1(8) BatchNorm Relu
    //   [batch, 3, 2, 16] -> [batch, 3, 2, 8], 144 parameters
    Ops tf = scope.step("padded/1/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("padded/1/narrow/kernel", Initializer.heNormal(16), 1, 1, 16, 8);
    Operand<TFloat32> narrow = scope.conv2d(tf, input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "padded/1/narrow", 8, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // padded/1/middle: Conv3x3(5): [batch, 3, 2, 8] -> [batch, 3, 2, 5], 365 parameters
    tf = scope.step("padded/1/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("padded/1/middle/kernel", Initializer.heNormal(72), 3, 3, 8, 5);
    Operand<TFloat32> middleBias = scope.bias("padded/1/middle/bias", 5);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // padded/1/wide: Conv1x1(24): [batch, 3, 2, 5] -> [batch, 3, 2, 24], 144 parameters
    tf = scope.step("padded/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("padded/1/wide/kernel", Initializer.heNormal(5), 1, 1, 5, 24);
    Operand<TFloat32> wideBias = scope.bias("padded/1/wide/bias", 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // padded/1/shortcut: Shortcut(ZERO_PAD): [batch, 3, 2, 16] -> [batch, 3, 2, 24]
    tf = scope.step("padded/1/shortcut");
    Operand<TFloat32> shortcut = scope.zeroPadShortcut(tf, input, 1, 24);

    // padded/1: Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    tf = scope.step("padded/1");
    return tf.math.add(wide, shortcut);
  }

  private Operand<TFloat32> identity(Operand<TFloat32> input) {
    // identity: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 2,268 parameters
    Operand<TFloat32> unit1 = identityUnit1(input);
    return identityUnit2(unit1);
  }

  private Operand<TFloat32> identityUnit1(Operand<TFloat32> input) {
    // identity/1/narrow: Conv1x1(12) BatchNorm Relu
    //   [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Ops tf = scope.step("identity/1/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("identity/1/narrow/kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrow = scope.conv2d(tf, input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "identity/1/narrow", 12, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // identity/1/middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    tf = scope.step("identity/1/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("identity/1/middle/kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleBias = scope.bias("identity/1/middle/bias", 6);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // identity/1/wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    tf = scope.step("identity/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("identity/1/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideBias = scope.bias("identity/1/wide/bias", 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // identity/1: Add Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    tf = scope.step("identity/1");
    Operand<TFloat32> add = tf.math.add(wide, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> identityUnit2(Operand<TFloat32> input) {
    // identity/2/narrow: Conv1x1(12) BatchNorm Relu
    //   [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Ops tf = scope.step("identity/2/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("identity/2/narrow/kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrow = scope.conv2d(tf, input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "identity/2/narrow", 12, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // identity/2/middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    tf = scope.step("identity/2/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("identity/2/middle/kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleBias = scope.bias("identity/2/middle/bias", 6);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // identity/2/wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    tf = scope.step("identity/2/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("identity/2/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideBias = scope.bias("identity/2/wide/bias", 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // identity/2: Add Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    tf = scope.step("identity/2");
    Operand<TFloat32> add = tf.math.add(wide, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> flat(Operand<TFloat32> input) {
    // flat: Flatten Dense(12): [batch, 3, 2, 24] -> [batch, 12], 1,740 parameters
    Ops tf = scope.step("flat");
    Operand<TFloat32> flatten = tf.reshape(input, tf.array(-1, 144));
    Operand<TFloat32> kernel =
        scope.weights("flat/kernel", Initializer.glorotUniform(144, 12), 144, 12);
    Operand<TFloat32> bias = scope.bias("flat/bias", 12);
    return tf.nn.biasAdd(tf.linalg.matMul(flatten, kernel), bias);
  }

  private Operand<TFloat32> pooled(Operand<TFloat32> input) {
    // pooled: GlobalAvgPool Dense(12): [batch, 3, 2, 24] -> [batch, 12], 300 parameters
    Ops tf = scope.step("pooled");
    Operand<TFloat32> globalPool = tf.math.mean(input, tf.array(1, 2));
    Operand<TFloat32> kernel =
        scope.weights("pooled/kernel", Initializer.glorotUniform(24, 12), 24, 12);
    Operand<TFloat32> bias = scope.bias("pooled/bias", 12);
    return tf.nn.biasAdd(tf.linalg.matMul(globalPool, kernel), bias);
  }

  private Operand<TFloat32> hidden(Operand<TFloat32> flat, Operand<TFloat32> pooled) {
    // hidden: Add Relu Dropout(0.25): [batch, 12] -> [batch, 12]
    Ops tf = scope.step("hidden");
    Operand<TFloat32> add = tf.math.add(flat, pooled);
    Operand<TFloat32> relu = tf.nn.relu(add);
    return scope.dropout(tf, relu, "hidden", 0.25f);
  }

  private Operand<TFloat32> logits(Operand<TFloat32> input) {
    // logits: Dense(4, bias = OFF): [batch, 12] -> [batch, 4], 48 parameters
    Ops tf = scope.step("logits");
    Operand<TFloat32> kernel =
        scope.weights("logits/kernel", Initializer.glorotUniform(12, 4), 12, 4);
    return tf.linalg.matMul(input, kernel);
  }
}
