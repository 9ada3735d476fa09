package golden;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.Activations;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Normalisations;
import dev.convoke.runtime.graph.Upsampling;
import dev.convoke.runtime.graph.Window;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The graph of {@link EveryOperation}: 37,828 parameters, 362,528 multiply-adds for an image. */
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
  private final Operand<TFloat32> factorized;
  private final Operand<TFloat32> sum;
  private final Operand<TFloat32> projected;
  private final Operand<TFloat32> padded;
  private final Operand<TFloat32> identity;
  private final Operand<TFloat32> scaled;
  private final Operand<TFloat32> unscaled;
  private final Operand<TFloat32> preActivated;
  private final Operand<TFloat32> activated;
  private final Operand<TFloat32> gate;
  private final Operand<TFloat32> gated;
  private final Operand<TFloat32> joined;
  private final Operand<TFloat32> depthwise;
  private final Operand<TFloat32> separable;
  private final Operand<TFloat32> unchanged;
  private final Operand<TFloat32> enlarged;
  private final Operand<TFloat32> tall;
  private final Operand<TFloat32> largest;
  private final Operand<TFloat32> flat;
  private final Operand<TFloat32> carried;
  private final Operand<TFloat32> pooled;
  private final Operand<TFloat32> summed;
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
    factorized = factorized(kernels);
    sum = sum(merged, kernels, factorized);
    projected = projected(sum);
    padded = padded(projected);
    identity = identity(padded);
    scaled = scaled(identity);
    unscaled = unscaled(scaled);
    preActivated = preActivated(unscaled);
    activated = activated(preActivated);
    gate = gate(preActivated);
    gated = gated(activated, gate);
    joined = joined(gated, activated);
    depthwise = depthwise(joined);
    separable = separable(depthwise);
    unchanged = unchanged(separable);
    enlarged = enlarged(unchanged);
    tall = tall(enlarged);
    largest = largest(tall);
    flat = flat(unchanged);
    carried = carried(identity);
    pooled = pooled(carried);
    summed = summed(flat, pooled);
    hidden = hidden(summed, largest);
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
  public LayerOutput factorized() {
    return new LayerOutput("factorized", factorized);
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
  public LayerOutput scaled() {
    return new LayerOutput("scaled", scaled);
  }

  @Override
  public LayerOutput unscaled() {
    return new LayerOutput("unscaled", unscaled);
  }

  @Override
  public LayerOutput preActivated() {
    return new LayerOutput("preActivated", preActivated);
  }

  @Override
  public LayerOutput activated() {
    return new LayerOutput("activated", activated);
  }

  @Override
  public LayerOutput gate() {
    return new LayerOutput("gate", gate);
  }

  @Override
  public LayerOutput gated() {
    return new LayerOutput("gated", gated);
  }

  @Override
  public LayerOutput joined() {
    return new LayerOutput("joined", joined);
  }

  @Override
  public LayerOutput depthwise() {
    return new LayerOutput("depthwise", depthwise);
  }

  @Override
  public LayerOutput separable() {
    return new LayerOutput("separable", separable);
  }

  @Override
  public LayerOutput unchanged() {
    return new LayerOutput("unchanged", unchanged);
  }

  @Override
  public LayerOutput enlarged() {
    return new LayerOutput("enlarged", enlarged);
  }

  @Override
  public LayerOutput tall() {
    return new LayerOutput("tall", tall);
  }

  @Override
  public LayerOutput largest() {
    return new LayerOutput("largest", largest);
  }

  @Override
  public LayerOutput flat() {
    return new LayerOutput("flat", flat);
  }

  @Override
  public LayerOutput carried() {
    return new LayerOutput("carried", carried);
  }

  @Override
  public LayerOutput pooled() {
    return new LayerOutput("pooled", pooled);
  }

  @Override
  public LayerOutput summed() {
    return new LayerOutput("summed", summed);
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
    Operand<TFloat32> convolution =
        scope.conv2d(tf, input, kernel, Window.of(7, 7).stride(2, 2).pad(3, 3, 3, 3));
    Operand<TFloat32> bias = scope.bias("stem/bias", 8);
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
    Operand<TFloat32> convolution =
        scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(2, 2, 2, 2).dilation(2, 2));
    Operand<TFloat32> bias = scope.bias("kernels/bias", 8);
    Operand<TFloat32> conv = tf.nn.biasAdd(convolution, bias);
    Operand<TFloat32> conv5x5Kernel =
        scope.weights("kernels/conv5x5/kernel", Initializer.heNormal(200), 5, 5, 8, 16);
    Operand<TFloat32> convolution2 =
        scope.conv2d(tf, conv, conv5x5Kernel, Window.of(5, 5).pad(2, 2, 2, 2));
    Operand<TFloat32> conv5x5Bias = scope.bias("kernels/conv5x5/bias", 16);
    Operand<TFloat32> conv2 = tf.nn.biasAdd(convolution2, conv5x5Bias);
    Operand<TFloat32> conv1x1Kernel =
        scope.weights("kernels/conv1x1/kernel", Initializer.heNormal(16), 1, 1, 16, 8);
    Operand<TFloat32> convolution3 = scope.conv2d(tf, conv2, conv1x1Kernel, Window.of(1, 1));
    Operand<TFloat32> conv1x1Bias = scope.bias("kernels/conv1x1/bias", 8);
    return tf.nn.biasAdd(convolution3, conv1x1Bias);
  }

  private Operand<TFloat32> factorized(Operand<TFloat32> input) {
    // factorized/factor1: Conv3x3(8) Relu: [batch, 3, 4, 8] -> [batch, 3, 4, 8], 584 parameters
    Ops tf = scope.step("factorized/factor1");
    Operand<TFloat32> factor1Kernel =
        scope.weights("factorized/factor1/kernel", Initializer.heNormal(72), 3, 3, 8, 8);
    Operand<TFloat32> factor1Convolution =
        scope.conv2d(tf, input, factor1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> factor1Bias = scope.bias("factorized/factor1/bias", 8);
    Operand<TFloat32> factor1 = tf.nn.biasAdd(factor1Convolution, factor1Bias);
    Operand<TFloat32> factor1Relu = tf.nn.relu(factor1);

    // factorized/factor2: Conv3x3(8): [batch, 3, 4, 8] -> [batch, 3, 4, 8], 576 parameters
    tf = scope.step("factorized/factor2");
    Operand<TFloat32> factor2Kernel =
        scope.weights("factorized/factor2/kernel", Initializer.heNormal(72), 3, 3, 8, 8);
    Operand<TFloat32> factor2 =
        scope.conv2d(tf, factor1Relu, factor2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));

    // factorized: BatchNorm Relu: [batch, 3, 4, 8] -> [batch, 3, 4, 8], 16 parameters
    tf = scope.step("factorized");
    Operand<TFloat32> batchNorm = scope.batchNorm(tf, factor2, "factorized", 8, 0.9f, 1e-5f);
    return tf.nn.relu(batchNorm);
  }

  private Operand<TFloat32> sum(Operand<TFloat32> merged, Operand<TFloat32> kernels,
      Operand<TFloat32> factorized) {
    // sum: Add AvgPool(size = {1, 2}): [batch, 3, 4, 8] -> [batch, 3, 2, 8]
    Ops tf = scope.step("sum");
    Operand<TFloat32> add = tf.math.addN(List.of(merged, kernels, factorized, kernels));
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
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("projected/1/middle/bias", 4);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // projected/1/wide: Conv1x1(16): [batch, 3, 2, 4] -> [batch, 3, 2, 16], 80 parameters
    tf = scope.step("projected/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("projected/1/wide/kernel", Initializer.heNormal(4), 1, 1, 4, 16);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("projected/1/wide/bias", 16);
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
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("padded/1/middle/bias", 5);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // padded/1/wide: Conv1x1(24): [batch, 3, 2, 5] -> [batch, 3, 2, 24], 144 parameters
    tf = scope.step("padded/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("padded/1/wide/kernel", Initializer.heNormal(5), 1, 1, 5, 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("padded/1/wide/bias", 24);
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
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("identity/1/middle/bias", 6);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // identity/1/wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    tf = scope.step("identity/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("identity/1/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("identity/1/wide/bias", 24);
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
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("identity/2/middle/bias", 6);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // identity/2/wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    tf = scope.step("identity/2/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("identity/2/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("identity/2/wide/bias", 24);
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // identity/2: Add Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    tf = scope.step("identity/2");
    Operand<TFloat32> add = tf.math.add(wide, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> scaled(Operand<TFloat32> input) {
    // scaled: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 1,134 parameters
    return scaledUnit1(input);
  }

  private Operand<TFloat32> scaledUnit1(Operand<TFloat32> input) {
    // scaled/1/narrow: Conv1x1(12) BatchNorm Relu
    //   [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Ops tf = scope.step("scaled/1/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("scaled/1/narrow/kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrow = scope.conv2d(tf, input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "scaled/1/narrow", 12, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // scaled/1/middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    tf = scope.step("scaled/1/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("scaled/1/middle/kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("scaled/1/middle/bias", 6);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // scaled/1/wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    tf = scope.step("scaled/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("scaled/1/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("scaled/1/wide/bias", 24);
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // scaled/1: Scale Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    tf = scope.step("scaled/1");
    Operand<TFloat32> scale = tf.math.mul(wide, tf.constant(0.5f));
    return tf.math.add(scale, input);
  }

  private Operand<TFloat32> unscaled(Operand<TFloat32> input) {
    // unscaled: [batch, 3, 2, 24] -> [batch, 3, 2, 32], 1,190 parameters
    return unscaledUnit1(input);
  }

  private Operand<TFloat32> unscaledUnit1(Operand<TFloat32> input) {
    // unscaled/1/narrow: Conv1x1(12) BatchNorm Relu
    //   [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Ops tf = scope.step("unscaled/1/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("unscaled/1/narrow/kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrow = scope.conv2d(tf, input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "unscaled/1/narrow", 12, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // unscaled/1/middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    tf = scope.step("unscaled/1/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("unscaled/1/middle/kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("unscaled/1/middle/bias", 6);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // unscaled/1/wide: Conv1x1(32): [batch, 3, 2, 6] -> [batch, 3, 2, 32], 224 parameters
    tf = scope.step("unscaled/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("unscaled/1/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 32);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("unscaled/1/wide/bias", 32);
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // unscaled/1: NoShortcut Relu: [batch, 3, 2, 32] -> [batch, 3, 2, 32]
    tf = scope.step("unscaled/1");
    return tf.nn.relu(wide);
  }

  private Operand<TFloat32> preActivated(Operand<TFloat32> input) {
    // preActivated: [batch, 3, 2, 32] -> [batch, 3, 2, 24], 3,596 parameters
    Operand<TFloat32> unit1 = preActivatedUnit1(input);
    return preActivatedUnit2(unit1);
  }

  private Operand<TFloat32> preActivatedUnit1(Operand<TFloat32> input) {
    // preActivated/1/preActivation: BatchNorm Relu
    //   [batch, 3, 2, 32] -> [batch, 3, 2, 32], 64 parameters
    Ops tf = scope.step("preActivated/1/preActivation");
    Operand<TFloat32> preActivation =
        scope.batchNorm(tf, input, "preActivated/1/preActivation", 32, 0.9f, 1e-5f);
    Operand<TFloat32> preActivationRelu = tf.nn.relu(preActivation);

    // preActivated/1/narrow: Conv1x1(16) BatchNorm Relu
    //   [batch, 3, 2, 32] -> [batch, 3, 2, 16], 544 parameters
    tf = scope.step("preActivated/1/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("preActivated/1/narrow/kernel", Initializer.heNormal(32), 1, 1, 32, 16);
    Operand<TFloat32> narrow = scope.conv2d(tf, preActivationRelu, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "preActivated/1/narrow", 16, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // preActivated/1/middle: Conv3x3(6): [batch, 3, 2, 16] -> [batch, 3, 2, 6], 870 parameters
    tf = scope.step("preActivated/1/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("preActivated/1/middle/kernel", Initializer.heNormal(144), 3, 3, 16, 6);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("preActivated/1/middle/bias", 6);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // preActivated/1/wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    tf = scope.step("preActivated/1/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("preActivated/1/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("preActivated/1/wide/bias", 24);
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // preActivated/1/shortcut: Shortcut(PROJECTION)
    //   [batch, 3, 2, 32] -> [batch, 3, 2, 24], 768 parameters
    tf = scope.step("preActivated/1/shortcut");
    Operand<TFloat32> shortcutKernel =
        scope.weights("preActivated/1/shortcut/kernel", Initializer.heNormal(32), 1, 1, 32, 24);
    Operand<TFloat32> shortcut =
        scope.conv2d(tf, preActivationRelu, shortcutKernel, Window.of(1, 1));

    // preActivated/1: Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    tf = scope.step("preActivated/1");
    return tf.math.add(wide, shortcut);
  }

  private Operand<TFloat32> preActivatedUnit2(Operand<TFloat32> input) {
    // preActivated/2/preActivation: BatchNorm Relu
    //   [batch, 3, 2, 24] -> [batch, 3, 2, 24], 48 parameters
    Ops tf = scope.step("preActivated/2/preActivation");
    Operand<TFloat32> preActivation =
        scope.batchNorm(tf, input, "preActivated/2/preActivation", 24, 0.9f, 1e-5f);
    Operand<TFloat32> preActivationRelu = tf.nn.relu(preActivation);

    // preActivated/2/narrow: Conv1x1(12) BatchNorm Relu
    //   [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    tf = scope.step("preActivated/2/narrow");
    Operand<TFloat32> narrowKernel =
        scope.weights("preActivated/2/narrow/kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrow = scope.conv2d(tf, preActivationRelu, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm =
        scope.batchNorm(tf, narrow, "preActivated/2/narrow", 12, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = tf.nn.relu(narrowBatchNorm);

    // preActivated/2/middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    tf = scope.step("preActivated/2/middle");
    Operand<TFloat32> middleKernel =
        scope.weights("preActivated/2/middle/kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleConvolution =
        scope.conv2d(tf, narrowRelu, middleKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> middleBias = scope.bias("preActivated/2/middle/bias", 6);
    Operand<TFloat32> middle = tf.nn.biasAdd(middleConvolution, middleBias);

    // preActivated/2/wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    tf = scope.step("preActivated/2/wide");
    Operand<TFloat32> wideKernel =
        scope.weights("preActivated/2/wide/kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideConvolution = scope.conv2d(tf, middle, wideKernel, Window.of(1, 1));
    Operand<TFloat32> wideBias = scope.bias("preActivated/2/wide/bias", 24);
    Operand<TFloat32> wide = tf.nn.biasAdd(wideConvolution, wideBias);

    // preActivated/2: Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    tf = scope.step("preActivated/2");
    return tf.math.add(wide, input);
  }

  private Operand<TFloat32> activated(Operand<TFloat32> input) {
    // activated: Pad({0, 1, 0, 1}) LocalResponseNorm Relu6 Elu Selu Gelu
    //   [batch, 3, 2, 24] -> [batch, 4, 3, 24]
    Ops tf = scope.step("activated");
    Operand<TFloat32> pad = scope.pad(tf, input, 0, 1, 0, 1);
    Operand<TFloat32> localResponseNorm =
        Normalisations.localResponseNorm(tf, pad, 5, 2.0f, 1e-4f, 0.75f);
    Operand<TFloat32> relu6 = tf.nn.relu6(localResponseNorm);
    Operand<TFloat32> elu = tf.nn.elu(relu6);
    Operand<TFloat32> selu = tf.nn.selu(elu);
    return Activations.gelu(tf, selu);
  }

  private Operand<TFloat32> gate(Operand<TFloat32> input) {
    // gate: Pad({1, 0, 0, 1}) Silu HardSwish Sigmoid Tanh: [batch, 3, 2, 24] -> [batch, 4, 3, 24]
    Ops tf = scope.step("gate");
    Operand<TFloat32> pad = scope.pad(tf, input, 1, 0, 0, 1);
    Operand<TFloat32> silu = Activations.silu(tf, pad);
    Operand<TFloat32> hardSwish = Activations.hardSwish(tf, silu);
    Operand<TFloat32> sigmoid = tf.math.sigmoid(hardSwish);
    return Activations.tanh(tf, sigmoid);
  }

  private Operand<TFloat32> gated(Operand<TFloat32> activated, Operand<TFloat32> gate) {
    // gated: Multiply Softplus DropPath(0.1): [batch, 4, 3, 24] -> [batch, 4, 3, 24]
    Ops tf = scope.step("gated");
    Operand<TFloat32> multiply = tf.math.mul(tf.math.mul(activated, gate), gate);
    Operand<TFloat32> softplus = tf.math.softplus(multiply);
    return scope.dropPath(tf, softplus, "gated", 0.1f);
  }

  private Operand<TFloat32> joined(Operand<TFloat32> gated, Operand<TFloat32> activated) {
    // joined: Concat LeakyRelu(0.2) Softmax: [batch, 4, 3, 24] -> [batch, 4, 3, 48]
    Ops tf = scope.step("joined");
    Operand<TFloat32> concat = tf.concat(List.of(gated, activated), tf.constant(3));
    Operand<TFloat32> leakyRelu = Activations.leakyRelu(tf, concat, 0.2f);
    return Activations.softmax(tf, leakyRelu);
  }

  private Operand<TFloat32> depthwise(Operand<TFloat32> input) {
    // depthwise: DepthwiseConv(size = 3, multiplier = 2) PRelu SqueezeExcite(3)
    //   [batch, 4, 3, 48] -> [batch, 4, 3, 96], 1,731 parameters
    Ops tf = scope.step("depthwise");
    Operand<TFloat32> kernel =
        scope.weights("depthwise/kernel", Initializer.heNormal(9), 3, 3, 48, 2);
    Operand<TFloat32> bias = scope.bias("depthwise/bias", 96);
    Operand<TFloat32> depthwiseConv =
        tf.nn.biasAdd(scope.depthwiseConv2d(tf, input, kernel,
            Window.of(3, 3).pad(1, 1, 1, 1)), bias);
    Operand<TFloat32> slope = scope.parameter("depthwise/slope", Initializer.constant(0.25f), 96);
    Operand<TFloat32> pRelu = Activations.prelu(tf, depthwiseConv, slope);
    Operand<TFloat32> mean = tf.math.mean(pRelu, tf.array(1, 2));
    Operand<TFloat32> squeezeKernel =
        scope.weights("depthwise/squeeze/kernel", Initializer.glorotUniform(96, 3), 96, 3);
    Operand<TFloat32> squeezeBias = scope.bias("depthwise/squeeze/bias", 3);
    Operand<TFloat32> squeezed = tf.nn.biasAdd(tf.linalg.matMul(mean, squeezeKernel), squeezeBias);
    Operand<TFloat32> active = tf.nn.relu(squeezed);
    Operand<TFloat32> exciteKernel =
        scope.weights("depthwise/excite/kernel", Initializer.glorotUniform(3, 96), 3, 96);
    Operand<TFloat32> exciteBias = scope.bias("depthwise/excite/bias", 96);
    Operand<TFloat32> excited = tf.nn.biasAdd(tf.linalg.matMul(active, exciteKernel), exciteBias);
    Operand<TFloat32> weights = tf.reshape(tf.math.sigmoid(excited), tf.array(-1, 1, 1, 96));
    return tf.math.mul(pRelu, weights);
  }

  private Operand<TFloat32> separable(Operand<TFloat32> input) {
    // separable: SeparableConv(32, size = {1, 3}) GroupNorm(groups = 8)
    //   [batch, 4, 3, 96] -> [batch, 4, 3, 32], 3,456 parameters
    Ops tf = scope.step("separable");
    Operand<TFloat32> depthwiseKernel =
        scope.weights("separable/depthwise/kernel", Initializer.heNormal(3), 1, 3, 96, 1);
    Operand<TFloat32> depthwise =
        scope.depthwiseConv2d(tf, input, depthwiseKernel, Window.of(1, 3).pad(0, 0, 1, 1));
    Operand<TFloat32> pointwiseKernel =
        scope.weights("separable/pointwise/kernel", Initializer.heNormal(96), 1, 1, 96, 32);
    Operand<TFloat32> bias = scope.bias("separable/bias", 32);
    Operand<TFloat32> separableConv =
        tf.nn.biasAdd(scope.conv2d(tf, depthwise, pointwiseKernel, Window.of(1, 1)), bias);
    Operand<TFloat32> gamma = scope.parameter("separable/gamma", Initializer.ones(), 32);
    Operand<TFloat32> beta = scope.parameter("separable/beta", Initializer.zeros(), 32);
    return Normalisations.groupNorm(tf, separableConv, gamma, beta, 8, 1e-5f);
  }

  private Operand<TFloat32> unchanged(Operand<TFloat32> input) {
    // unchanged: Identity LayerNorm: [batch, 4, 3, 32] -> [batch, 4, 3, 32], 9,280 parameters
    Ops tf = scope.step("unchanged");
    Operand<TFloat32> kernel = scope.frozen("unchanged/kernel", Initializer.dirac(), 3, 3, 32, 32);
    Operand<TFloat32> identityConv =
        scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> gamma = scope.parameter("unchanged/gamma", Initializer.ones(), 32);
    Operand<TFloat32> beta = scope.parameter("unchanged/beta", Initializer.zeros(), 32);
    return Normalisations.layerNorm(tf, identityConv, gamma, beta, 1e-6f);
  }

  private Operand<TFloat32> enlarged(Operand<TFloat32> input) {
    // enlarged: Upsample: [batch, 4, 3, 32] -> [batch, 8, 6, 32]
    Ops tf = scope.step("enlarged");
    return Upsampling.nearest(tf, input, 2, 2);
  }

  private Operand<TFloat32> tall(Operand<TFloat32> input) {
    // tall: Upsample(size = {2, 1}, interpolation = BILINEAR)
    //   [batch, 8, 6, 32] -> [batch, 16, 6, 32]
    Ops tf = scope.step("tall");
    return Upsampling.bilinear(tf, input, 2, 1);
  }

  private Operand<TFloat32> largest(Operand<TFloat32> input) {
    // largest: AvgPool(size = 2, stride = 3, rounding = CEIL) GlobalMaxPool
    //   [batch, 16, 6, 32] -> [batch, 32]
    Ops tf = scope.step("largest");
    Operand<TFloat32> pool =
        scope.avgPool(tf, input, Window.of(2, 2).stride(3, 3).pad(0, 1, 0, 0), 1, 0);
    return tf.reduceMax(pool, tf.array(1, 2));
  }

  private Operand<TFloat32> flat(Operand<TFloat32> input) {
    // flat: Flatten Dense(12): [batch, 4, 3, 32] -> [batch, 12], 4,620 parameters
    Ops tf = scope.step("flat");
    Operand<TFloat32> flatten = tf.reshape(input, tf.array(-1, 384));
    Operand<TFloat32> kernel =
        scope.weights("flat/kernel", Initializer.glorotUniform(384, 12), 384, 12);
    Operand<TFloat32> bias = scope.bias("flat/bias", 12);
    return tf.nn.biasAdd(tf.linalg.matMul(flatten, kernel), bias);
  }

  private Operand<TFloat32> carried(Operand<TFloat32> input) {
    // carried: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 2,400 parameters
    Operand<TFloat32> unit1 = carriedUnit1(input);
    return carriedUnit2(unit1);
  }

  private Operand<TFloat32> carriedUnit1(Operand<TFloat32> input) {
    // carried/1/bent: Conv1x1(24) Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 600 parameters
    Ops tf = scope.step("carried/1/bent");
    Operand<TFloat32> bentKernel =
        scope.weights("carried/1/bent/kernel", Initializer.heNormal(24), 1, 1, 24, 24);
    Operand<TFloat32> bentConvolution = scope.conv2d(tf, input, bentKernel, Window.of(1, 1));
    Operand<TFloat32> bentBias = scope.bias("carried/1/bent/bias", 24);
    Operand<TFloat32> bent = tf.nn.biasAdd(bentConvolution, bentBias);
    Operand<TFloat32> bentRelu = tf.nn.relu(bent);

    // carried/1: Highway: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 600 parameters
    tf = scope.step("carried/1");
    Operand<TFloat32> gateKernel =
        scope.weights("carried/1/gate/kernel", Initializer.heNormal(24), 1, 1, 24, 24);
    Operand<TFloat32> gateBias = scope.bias("carried/1/gate/bias", 24, -2.0f);
    Operand<TFloat32> gateProduct = scope.conv2d(tf, input, gateKernel, Window.of(1, 1));
    Operand<TFloat32> gate = tf.math.sigmoid(tf.nn.biasAdd(gateProduct, gateBias));
    return tf.math.add(input, tf.math.mul(gate, tf.math.sub(bentRelu, input)));
  }

  private Operand<TFloat32> carriedUnit2(Operand<TFloat32> input) {
    // carried/2/bent: Conv1x1(24) Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 600 parameters
    Ops tf = scope.step("carried/2/bent");
    Operand<TFloat32> bentKernel =
        scope.weights("carried/2/bent/kernel", Initializer.heNormal(24), 1, 1, 24, 24);
    Operand<TFloat32> bentConvolution = scope.conv2d(tf, input, bentKernel, Window.of(1, 1));
    Operand<TFloat32> bentBias = scope.bias("carried/2/bent/bias", 24);
    Operand<TFloat32> bent = tf.nn.biasAdd(bentConvolution, bentBias);
    Operand<TFloat32> bentRelu = tf.nn.relu(bent);

    // carried/2: Highway: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 600 parameters
    tf = scope.step("carried/2");
    Operand<TFloat32> gateKernel =
        scope.weights("carried/2/gate/kernel", Initializer.heNormal(24), 1, 1, 24, 24);
    Operand<TFloat32> gateBias = scope.bias("carried/2/gate/bias", 24, -2.0f);
    Operand<TFloat32> gateProduct = scope.conv2d(tf, input, gateKernel, Window.of(1, 1));
    Operand<TFloat32> gate = tf.math.sigmoid(tf.nn.biasAdd(gateProduct, gateBias));
    return tf.math.add(input, tf.math.mul(gate, tf.math.sub(bentRelu, input)));
  }

  private Operand<TFloat32> pooled(Operand<TFloat32> input) {
    // pooled: GlobalAvgPool Dense(12): [batch, 3, 2, 24] -> [batch, 12], 300 parameters
    Ops tf = scope.step("pooled");
    Operand<TFloat32> globalPool = tf.math.mean(input, tf.array(1, 2));
    Operand<TFloat32> kernel =
        scope.weights("pooled/kernel", Initializer.glorotUniform(24, 12), 24, 12);
    Operand<TFloat32> bias = scope.bias("pooled/bias", 12);
    Operand<TFloat32> dense = tf.nn.biasAdd(tf.linalg.matMul(globalPool, kernel), bias);
    return pooledUnit1(dense);
  }

  private Operand<TFloat32> pooledUnit1(Operand<TFloat32> input) {
    // pooled/1/lifted: Dense(12) Relu: [batch, 12] -> [batch, 12], 156 parameters
    Ops tf = scope.step("pooled/1/lifted");
    Operand<TFloat32> liftedKernel =
        scope.weights("pooled/1/lifted/kernel", Initializer.glorotUniform(12, 12), 12, 12);
    Operand<TFloat32> liftedBias = scope.bias("pooled/1/lifted/bias", 12);
    Operand<TFloat32> lifted = tf.nn.biasAdd(tf.linalg.matMul(input, liftedKernel), liftedBias);
    Operand<TFloat32> liftedRelu = tf.nn.relu(lifted);

    // pooled/1: Highway: [batch, 12] -> [batch, 12], 156 parameters
    tf = scope.step("pooled/1");
    Operand<TFloat32> gateKernel =
        scope.weights("pooled/1/gate/kernel", Initializer.glorotUniform(12, 12), 12, 12);
    Operand<TFloat32> gateBias = scope.bias("pooled/1/gate/bias", 12, -1.0f);
    Operand<TFloat32> gateProduct = tf.linalg.matMul(input, gateKernel);
    Operand<TFloat32> gate = tf.math.sigmoid(tf.nn.biasAdd(gateProduct, gateBias));
    return tf.math.add(input, tf.math.mul(gate, tf.math.sub(liftedRelu, input)));
  }

  private Operand<TFloat32> summed(Operand<TFloat32> flat, Operand<TFloat32> unit1) {
    // summed: Add Relu Dropout(0.25): [batch, 12] -> [batch, 12]
    Ops tf = scope.step("summed");
    Operand<TFloat32> add = tf.math.add(flat, unit1);
    Operand<TFloat32> relu = tf.nn.relu(add);
    return scope.dropout(tf, relu, "summed", 0.25f);
  }

  private Operand<TFloat32> hidden(Operand<TFloat32> summed, Operand<TFloat32> largest) {
    // hidden: Concat Swish: [batch, 12] -> [batch, 44], 44 parameters
    Ops tf = scope.step("hidden");
    Operand<TFloat32> concat = tf.concat(List.of(summed, largest), tf.constant(1));
    Operand<TFloat32> beta = scope.parameter("hidden/beta", Initializer.constant(1.0f), 44);
    return tf.math.mul(concat, tf.math.sigmoid(tf.math.mul(concat, beta)));
  }

  private Operand<TFloat32> logits(Operand<TFloat32> input) {
    // logits: Dense(4, bias = OFF): [batch, 44] -> [batch, 4], 176 parameters
    Ops tf = scope.step("logits");
    Operand<TFloat32> kernel =
        scope.weights("logits/kernel", Initializer.glorotUniform(44, 4), 44, 4);
    return tf.linalg.matMul(input, kernel);
  }
}
