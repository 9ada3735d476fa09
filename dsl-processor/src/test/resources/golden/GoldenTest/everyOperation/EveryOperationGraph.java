package golden;

import dev.convoke.description.NetworkFiles;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Step;
import dev.convoke.runtime.graph.Window;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The graph of {@link EveryOperation}: 37,828 parameters, 362,528 multiply-adds for an image. */
@Generated(
    value = "dev.convoke.processor.NetworkProcessor",
    comments = "from golden.EveryOperation")
public final class EveryOperationGraph implements EveryOperation {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "every-operation",
      new NetworkFiles(EveryOperationGraph.class, "EveryOperation",
          EveryOperationGraph.class::getResourceAsStream),
      (scope, images) -> new EveryOperationGraph(scope, images).logits());

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
    stem = stem(scope.step("stem"), images);
    branch = branch(scope.step("branch"), images);
    merged = merged(scope.step("merged"), stem, branch);
    kernels = kernels(scope.step("kernels"), merged);
    factorized = factorized(scope.step("factorized"), kernels);
    sum = sum(scope.step("sum"), merged, kernels, factorized);
    projected = projected(scope.step("projected"), sum);
    padded = padded(scope.step("padded"), projected);
    identity = identity(scope.step("identity"), padded);
    scaled = scaled(scope.step("scaled"), identity);
    unscaled = unscaled(scope.step("unscaled"), scaled);
    preActivated = preActivated(scope.step("preActivated"), unscaled);
    activated = activated(scope.step("activated"), preActivated);
    gate = gate(scope.step("gate"), preActivated);
    gated = gated(scope.step("gated"), activated, gate);
    joined = joined(scope.step("joined"), gated, activated);
    depthwise = depthwise(scope.step("depthwise"), joined);
    separable = separable(scope.step("separable"), depthwise);
    unchanged = unchanged(scope.step("unchanged"), separable);
    enlarged = enlarged(scope.step("enlarged"), unchanged);
    tall = tall(scope.step("tall"), enlarged);
    largest = largest(scope.step("largest"), tall);
    flat = flat(scope.step("flat"), unchanged);
    carried = carried(scope.step("carried"), identity);
    pooled = pooled(scope.step("pooled"), carried);
    summed = summed(scope.step("summed"), flat, pooled);
    hidden = hidden(scope.step("hidden"), summed, largest);
    logits = logits(scope.step("logits"), hidden);
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

  private static Operand<TFloat32> stem(Step step, Operand<TFloat32> input) {
    // stem: Conv7x7(8, stride = 2) Relu: [batch, 12, 16, 3] -> [batch, 6, 8, 8], 1,184 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(147), 7, 7, 3, 8);
    Operand<TFloat32> bias = step.bias("bias", 8);
    Operand<TFloat32> conv =
        step.conv2d(input, kernel, bias, Window.of(7, 7).stride(2, 2).pad(3, 3, 3, 3));
    return step.relu(conv);
  }

  private static Operand<TFloat32> branch(Step step, Operand<TFloat32> input) {
    // branch: Conv(8, kernel = {3, 5}, stride = 2, padding = EXPLICIT, pad = {1, 0, 2, 2},
    //   bias = OFF) BatchNorm(momentum = 0.99)
    //   [batch, 12, 16, 3] -> [batch, 6, 8, 8], 376 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(45), 3, 5, 3, 8);
    Operand<TFloat32> conv =
        step.conv2d(input, kernel, Window.of(3, 5).stride(2, 2).pad(1, 0, 2, 2));
    return step.batchNorm(conv, 0.99f, 1e-5f);
  }

  private static Operand<TFloat32> merged(Step step, Operand<TFloat32> stem,
      Operand<TFloat32> branch) {
    // merged: Add Relu MaxPool(size = 3, stride = 2, padding = SAME)
    //   [batch, 6, 8, 8] -> [batch, 3, 4, 8]
    Operand<TFloat32> add = step.add(stem, branch);
    Operand<TFloat32> relu = step.relu(add);
    return step.maxPool(relu, Window.of(3, 3).stride(2, 2).pad(0, 1, 0, 1));
  }

  private static Operand<TFloat32> kernels(Step step, Operand<TFloat32> input) {
    // kernels: Conv3x3(8, dilation = 2, groups = 4) Conv5x5(16) Conv1x1(8)
    //   [batch, 3, 4, 8] -> [batch, 3, 4, 8], 3,504 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(18), 3, 3, 2, 8);
    Operand<TFloat32> bias = step.bias("bias", 8);
    Operand<TFloat32> conv =
        step.conv2d(input, kernel, bias, Window.of(3, 3).pad(2, 2, 2, 2).dilation(2, 2));
    Operand<TFloat32> conv5x5Kernel =
        step.weights("conv5x5/kernel", Initializer.heNormal(200), 5, 5, 8, 16);
    Operand<TFloat32> conv5x5Bias = step.bias("conv5x5/bias", 16);
    Operand<TFloat32> conv2 =
        step.conv2d(conv, conv5x5Kernel, conv5x5Bias, Window.of(5, 5).pad(2, 2, 2, 2));
    Operand<TFloat32> conv1x1Kernel =
        step.weights("conv1x1/kernel", Initializer.heNormal(16), 1, 1, 16, 8);
    Operand<TFloat32> conv1x1Bias = step.bias("conv1x1/bias", 8);
    return step.conv2d(conv2, conv1x1Kernel, conv1x1Bias, Window.of(1, 1));
  }

  private static Operand<TFloat32> factorized(Step block, Operand<TFloat32> input) {
    // factorized: [batch, 3, 4, 8] -> [batch, 3, 4, 8], 1,176 parameters

    // factor1: Conv3x3(8) Relu: [batch, 3, 4, 8] -> [batch, 3, 4, 8], 584 parameters
    Step factor1 = block.step("factor1");
    Operand<TFloat32> factor1Kernel =
        factor1.weights("kernel", Initializer.heNormal(72), 3, 3, 8, 8);
    Operand<TFloat32> factor1Bias = factor1.bias("bias", 8);
    Operand<TFloat32> factor1Conv =
        factor1.conv2d(input, factor1Kernel, factor1Bias, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> factor1Relu = factor1.relu(factor1Conv);

    // factor2: Conv3x3(8): [batch, 3, 4, 8] -> [batch, 3, 4, 8], 576 parameters
    Step factor2 = block.step("factor2");
    Operand<TFloat32> factor2Kernel =
        factor2.weights("kernel", Initializer.heNormal(72), 3, 3, 8, 8);
    Operand<TFloat32> factor2Conv =
        factor2.conv2d(factor1Relu, factor2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));

    // BatchNorm Relu: [batch, 3, 4, 8] -> [batch, 3, 4, 8], 16 parameters
    Operand<TFloat32> batchNorm = block.batchNorm(factor2Conv, 0.9f, 1e-5f);
    return block.relu(batchNorm);
  }

  private static Operand<TFloat32> sum(Step step, Operand<TFloat32> merged,
      Operand<TFloat32> kernels, Operand<TFloat32> factorized) {
    // sum: Add AvgPool(size = {1, 2}): [batch, 3, 4, 8] -> [batch, 3, 2, 8]
    Operand<TFloat32> add = step.add(merged, kernels, factorized, kernels);
    return step.avgPool(add, Window.of(1, 2).stride(1, 2));
  }

  private static Operand<TFloat32> projected(Step block, Operand<TFloat32> input) {
    // projected: [batch, 3, 2, 8] -> [batch, 3, 2, 16], 428 parameters
    return projectedUnit1(block.unit(1), input);
  }

  private static Operand<TFloat32> projectedUnit1(Step block, Operand<TFloat32> input) {
    // projected/1: [batch, 3, 2, 8] -> [batch, 3, 2, 16], 428 parameters

    // narrow: Conv1x1(4) BatchNorm Relu: [batch, 3, 2, 8] -> [batch, 3, 2, 4], 40 parameters
    Step narrow = block.step("narrow");
    Operand<TFloat32> narrowKernel = narrow.weights("kernel", Initializer.heNormal(8), 1, 1, 8, 4);
    Operand<TFloat32> narrowConv = narrow.conv2d(input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm = narrow.batchNorm(narrowConv, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = narrow.relu(narrowBatchNorm);

    // middle: Conv3x3(4): [batch, 3, 2, 4] -> [batch, 3, 2, 4], 148 parameters
    Step middle = block.step("middle");
    Operand<TFloat32> middleKernel = middle.weights("kernel", Initializer.heNormal(36), 3, 3, 4, 4);
    Operand<TFloat32> middleBias = middle.bias("bias", 4);
    Operand<TFloat32> middleConv =
        middle.conv2d(narrowRelu, middleKernel, middleBias, Window.of(3, 3).pad(1, 1, 1, 1));

    // wide: Conv1x1(16): [batch, 3, 2, 4] -> [batch, 3, 2, 16], 80 parameters
    Step wide = block.step("wide");
    Operand<TFloat32> wideKernel = wide.weights("kernel", Initializer.heNormal(4), 1, 1, 4, 16);
    Operand<TFloat32> wideBias = wide.bias("bias", 16);
    Operand<TFloat32> wideConv = wide.conv2d(middleConv, wideKernel, wideBias, Window.of(1, 1));

    // shortcut: Shortcut(PROJECTION): [batch, 3, 2, 8] -> [batch, 3, 2, 16], 160 parameters
    Step shortcut = block.step("shortcut");
    Operand<TFloat32> shortcutKernel =
        shortcut.weights("kernel", Initializer.heNormal(8), 1, 1, 8, 16);
    Operand<TFloat32> shortcutConv = shortcut.conv2d(input, shortcutKernel, Window.of(1, 1));
    Operand<TFloat32> shortcutBatchNorm = shortcut.batchNorm(shortcutConv, 0.9f, 1e-5f);

    // Add Relu: [batch, 3, 2, 16] -> [batch, 3, 2, 16]
    Operand<TFloat32> add = block.add(wideConv, shortcutBatchNorm);
    return block.relu(add);
  }

  private static Operand<TFloat32> padded(Step block, Operand<TFloat32> input) {
    // padded: [batch, 3, 2, 16] -> [batch, 3, 2, 24], 653 parameters
    return paddedUnit1(block.unit(1), input);
  }

  private static Operand<TFloat32> paddedUnit1(Step block, Operand<TFloat32> input) {
    // padded/1: [batch, 3, 2, 16] -> [batch, 3, 2, 24], 653 parameters

    // narrow: Conv1x1(8) BatchNorm Relu: [batch, 3, 2, 16] -> [batch, 3, 2, 8], 144 parameters
    Step narrow = block.step("narrow");
    Operand<TFloat32> narrowKernel =
        narrow.weights("kernel", Initializer.heNormal(16), 1, 1, 16, 8);
    Operand<TFloat32> narrowConv = narrow.conv2d(input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm = narrow.batchNorm(narrowConv, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = narrow.relu(narrowBatchNorm);

    // middle: Conv3x3(5): [batch, 3, 2, 8] -> [batch, 3, 2, 5], 365 parameters
    Step middle = block.step("middle");
    Operand<TFloat32> middleKernel = middle.weights("kernel", Initializer.heNormal(72), 3, 3, 8, 5);
    Operand<TFloat32> middleBias = middle.bias("bias", 5);
    Operand<TFloat32> middleConv =
        middle.conv2d(narrowRelu, middleKernel, middleBias, Window.of(3, 3).pad(1, 1, 1, 1));

    // wide: Conv1x1(24): [batch, 3, 2, 5] -> [batch, 3, 2, 24], 144 parameters
    Step wide = block.step("wide");
    Operand<TFloat32> wideKernel = wide.weights("kernel", Initializer.heNormal(5), 1, 1, 5, 24);
    Operand<TFloat32> wideBias = wide.bias("bias", 24);
    Operand<TFloat32> wideConv = wide.conv2d(middleConv, wideKernel, wideBias, Window.of(1, 1));

    // shortcut: Shortcut(ZERO_PAD): [batch, 3, 2, 16] -> [batch, 3, 2, 24]
    Operand<TFloat32> shortcut = block.step("shortcut").zeroPadShortcut(input, 1, 24);

    // Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    return block.add(wideConv, shortcut);
  }

  private static Operand<TFloat32> identity(Step block, Operand<TFloat32> input) {
    // identity: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 2,268 parameters
    Operand<TFloat32> unit1 = identityUnit(block.unit(1), input);
    return identityUnit(block.unit(2), unit1);
  }

  private static Operand<TFloat32> identityUnit(Step block, Operand<TFloat32> input) {
    // identity/1, identity/2: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 1,134 parameters each

    // narrow: Conv1x1(12) BatchNorm Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Step narrow = block.step("narrow");
    Operand<TFloat32> narrowKernel =
        narrow.weights("kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrowConv = narrow.conv2d(input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm = narrow.batchNorm(narrowConv, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = narrow.relu(narrowBatchNorm);

    // middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    Step middle = block.step("middle");
    Operand<TFloat32> middleKernel =
        middle.weights("kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleBias = middle.bias("bias", 6);
    Operand<TFloat32> middleConv =
        middle.conv2d(narrowRelu, middleKernel, middleBias, Window.of(3, 3).pad(1, 1, 1, 1));

    // wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    Step wide = block.step("wide");
    Operand<TFloat32> wideKernel = wide.weights("kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideBias = wide.bias("bias", 24);
    Operand<TFloat32> wideConv = wide.conv2d(middleConv, wideKernel, wideBias, Window.of(1, 1));

    // Add Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    Operand<TFloat32> add = block.add(wideConv, input);
    return block.relu(add);
  }

  private static Operand<TFloat32> scaled(Step block, Operand<TFloat32> input) {
    // scaled: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 1,134 parameters
    return scaledUnit1(block.unit(1), input);
  }

  private static Operand<TFloat32> scaledUnit1(Step block, Operand<TFloat32> input) {
    // scaled/1: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 1,134 parameters

    // narrow: Conv1x1(12) BatchNorm Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Step narrow = block.step("narrow");
    Operand<TFloat32> narrowKernel =
        narrow.weights("kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrowConv = narrow.conv2d(input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm = narrow.batchNorm(narrowConv, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = narrow.relu(narrowBatchNorm);

    // middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    Step middle = block.step("middle");
    Operand<TFloat32> middleKernel =
        middle.weights("kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleBias = middle.bias("bias", 6);
    Operand<TFloat32> middleConv =
        middle.conv2d(narrowRelu, middleKernel, middleBias, Window.of(3, 3).pad(1, 1, 1, 1));

    // wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    Step wide = block.step("wide");
    Operand<TFloat32> wideKernel = wide.weights("kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideBias = wide.bias("bias", 24);
    Operand<TFloat32> wideConv = wide.conv2d(middleConv, wideKernel, wideBias, Window.of(1, 1));

    // Scale Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    Operand<TFloat32> scale = block.scale(wideConv, 0.5f);
    return block.add(scale, input);
  }

  private static Operand<TFloat32> unscaled(Step block, Operand<TFloat32> input) {
    // unscaled: [batch, 3, 2, 24] -> [batch, 3, 2, 32], 1,190 parameters
    return unscaledUnit1(block.unit(1), input);
  }

  private static Operand<TFloat32> unscaledUnit1(Step block, Operand<TFloat32> input) {
    // unscaled/1: [batch, 3, 2, 24] -> [batch, 3, 2, 32], 1,190 parameters

    // narrow: Conv1x1(12) BatchNorm Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Step narrow = block.step("narrow");
    Operand<TFloat32> narrowKernel =
        narrow.weights("kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrowConv = narrow.conv2d(input, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm = narrow.batchNorm(narrowConv, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = narrow.relu(narrowBatchNorm);

    // middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    Step middle = block.step("middle");
    Operand<TFloat32> middleKernel =
        middle.weights("kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleBias = middle.bias("bias", 6);
    Operand<TFloat32> middleConv =
        middle.conv2d(narrowRelu, middleKernel, middleBias, Window.of(3, 3).pad(1, 1, 1, 1));

    // wide: Conv1x1(32): [batch, 3, 2, 6] -> [batch, 3, 2, 32], 224 parameters
    Step wide = block.step("wide");
    Operand<TFloat32> wideKernel = wide.weights("kernel", Initializer.heNormal(6), 1, 1, 6, 32);
    Operand<TFloat32> wideBias = wide.bias("bias", 32);
    Operand<TFloat32> wideConv = wide.conv2d(middleConv, wideKernel, wideBias, Window.of(1, 1));

    // NoShortcut Relu: [batch, 3, 2, 32] -> [batch, 3, 2, 32]
    return block.relu(wideConv);
  }

  private static Operand<TFloat32> preActivated(Step block, Operand<TFloat32> input) {
    // preActivated: [batch, 3, 2, 32] -> [batch, 3, 2, 24], 3,596 parameters
    Operand<TFloat32> unit1 = preActivatedUnit1(block.unit(1), input);
    return preActivatedUnit2(block.unit(2), unit1);
  }

  private static Operand<TFloat32> preActivatedUnit1(Step block, Operand<TFloat32> input) {
    // preActivated/1: [batch, 3, 2, 32] -> [batch, 3, 2, 24], 2,414 parameters

    // preActivation: BatchNorm Relu: [batch, 3, 2, 32] -> [batch, 3, 2, 32], 64 parameters
    Step preActivation = block.step("preActivation");
    Operand<TFloat32> preActivationBatchNorm = preActivation.batchNorm(input, 0.9f, 1e-5f);
    Operand<TFloat32> preActivationRelu = preActivation.relu(preActivationBatchNorm);

    // narrow: Conv1x1(16) BatchNorm Relu: [batch, 3, 2, 32] -> [batch, 3, 2, 16], 544 parameters
    Step narrow = block.step("narrow");
    Operand<TFloat32> narrowKernel =
        narrow.weights("kernel", Initializer.heNormal(32), 1, 1, 32, 16);
    Operand<TFloat32> narrowConv = narrow.conv2d(preActivationRelu, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm = narrow.batchNorm(narrowConv, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = narrow.relu(narrowBatchNorm);

    // middle: Conv3x3(6): [batch, 3, 2, 16] -> [batch, 3, 2, 6], 870 parameters
    Step middle = block.step("middle");
    Operand<TFloat32> middleKernel =
        middle.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 6);
    Operand<TFloat32> middleBias = middle.bias("bias", 6);
    Operand<TFloat32> middleConv =
        middle.conv2d(narrowRelu, middleKernel, middleBias, Window.of(3, 3).pad(1, 1, 1, 1));

    // wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    Step wide = block.step("wide");
    Operand<TFloat32> wideKernel = wide.weights("kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideBias = wide.bias("bias", 24);
    Operand<TFloat32> wideConv = wide.conv2d(middleConv, wideKernel, wideBias, Window.of(1, 1));

    // shortcut: Shortcut(PROJECTION): [batch, 3, 2, 32] -> [batch, 3, 2, 24], 768 parameters
    Step shortcut = block.step("shortcut");
    Operand<TFloat32> shortcutKernel =
        shortcut.weights("kernel", Initializer.heNormal(32), 1, 1, 32, 24);
    Operand<TFloat32> shortcutConv =
        shortcut.conv2d(preActivationRelu, shortcutKernel, Window.of(1, 1));

    // Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    return block.add(wideConv, shortcutConv);
  }

  private static Operand<TFloat32> preActivatedUnit2(Step block, Operand<TFloat32> input) {
    // preActivated/2: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 1,182 parameters

    // preActivation: BatchNorm Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 48 parameters
    Step preActivation = block.step("preActivation");
    Operand<TFloat32> preActivationBatchNorm = preActivation.batchNorm(input, 0.9f, 1e-5f);
    Operand<TFloat32> preActivationRelu = preActivation.relu(preActivationBatchNorm);

    // narrow: Conv1x1(12) BatchNorm Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 12], 312 parameters
    Step narrow = block.step("narrow");
    Operand<TFloat32> narrowKernel =
        narrow.weights("kernel", Initializer.heNormal(24), 1, 1, 24, 12);
    Operand<TFloat32> narrowConv = narrow.conv2d(preActivationRelu, narrowKernel, Window.of(1, 1));
    Operand<TFloat32> narrowBatchNorm = narrow.batchNorm(narrowConv, 0.9f, 1e-5f);
    Operand<TFloat32> narrowRelu = narrow.relu(narrowBatchNorm);

    // middle: Conv3x3(6): [batch, 3, 2, 12] -> [batch, 3, 2, 6], 654 parameters
    Step middle = block.step("middle");
    Operand<TFloat32> middleKernel =
        middle.weights("kernel", Initializer.heNormal(108), 3, 3, 12, 6);
    Operand<TFloat32> middleBias = middle.bias("bias", 6);
    Operand<TFloat32> middleConv =
        middle.conv2d(narrowRelu, middleKernel, middleBias, Window.of(3, 3).pad(1, 1, 1, 1));

    // wide: Conv1x1(24): [batch, 3, 2, 6] -> [batch, 3, 2, 24], 168 parameters
    Step wide = block.step("wide");
    Operand<TFloat32> wideKernel = wide.weights("kernel", Initializer.heNormal(6), 1, 1, 6, 24);
    Operand<TFloat32> wideBias = wide.bias("bias", 24);
    Operand<TFloat32> wideConv = wide.conv2d(middleConv, wideKernel, wideBias, Window.of(1, 1));

    // Add: [batch, 3, 2, 24] -> [batch, 3, 2, 24]
    return block.add(wideConv, input);
  }

  private static Operand<TFloat32> activated(Step step, Operand<TFloat32> input) {
    // activated: Pad({0, 1, 0, 1}) LocalResponseNorm Relu6 Elu Selu Gelu
    //   [batch, 3, 2, 24] -> [batch, 4, 3, 24]
    Operand<TFloat32> pad = step.pad(input, 0, 1, 0, 1);
    Operand<TFloat32> localResponseNorm = step.localResponseNorm(pad, 5, 2.0f, 1e-4f, 0.75f);
    Operand<TFloat32> relu6 = step.relu6(localResponseNorm);
    Operand<TFloat32> elu = step.elu(relu6);
    Operand<TFloat32> selu = step.selu(elu);
    return step.gelu(selu);
  }

  private static Operand<TFloat32> gate(Step step, Operand<TFloat32> input) {
    // gate: Pad({1, 0, 0, 1}) Silu HardSwish Sigmoid Tanh: [batch, 3, 2, 24] -> [batch, 4, 3, 24]
    Operand<TFloat32> pad = step.pad(input, 1, 0, 0, 1);
    Operand<TFloat32> silu = step.silu(pad);
    Operand<TFloat32> hardSwish = step.hardSwish(silu);
    Operand<TFloat32> sigmoid = step.sigmoid(hardSwish);
    return step.tanh(sigmoid);
  }

  private static Operand<TFloat32> gated(Step step, Operand<TFloat32> activated,
      Operand<TFloat32> gate) {
    // gated: Multiply Softplus DropPath(0.1): [batch, 4, 3, 24] -> [batch, 4, 3, 24]
    Operand<TFloat32> multiply = step.multiply(activated, gate, gate);
    Operand<TFloat32> softplus = step.softplus(multiply);
    return step.dropPath(softplus, 0.1f);
  }

  private static Operand<TFloat32> joined(Step step, Operand<TFloat32> gated,
      Operand<TFloat32> activated) {
    // joined: Concat LeakyRelu(0.2) Softmax: [batch, 4, 3, 24] -> [batch, 4, 3, 48]
    Operand<TFloat32> concat = step.concat(gated, activated);
    Operand<TFloat32> leakyRelu = step.leakyRelu(concat, 0.2f);
    return step.softmax(leakyRelu);
  }

  private static Operand<TFloat32> depthwise(Step step, Operand<TFloat32> input) {
    // depthwise: DepthwiseConv(kernel = 3, multiplier = 2) PRelu SqueezeExcite(3)
    //   [batch, 4, 3, 48] -> [batch, 4, 3, 96], 1,731 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(9), 3, 3, 48, 2);
    Operand<TFloat32> bias = step.bias("bias", 96);
    Operand<TFloat32> depthwiseConv =
        step.depthwiseConv2d(input, kernel, bias, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> slope = step.parameter("slope", Initializer.constant(0.25f), 96);
    Operand<TFloat32> pRelu = step.prelu(depthwiseConv, slope);
    Operand<TFloat32> globalPool = step.globalAvgPool(pRelu);
    Operand<TFloat32> squeezeKernel =
        step.weights("squeeze/kernel", Initializer.glorotUniform(96, 3), 96, 3);
    Operand<TFloat32> squeezeBias = step.bias("squeeze/bias", 3);
    Operand<TFloat32> dense = step.dense(globalPool, squeezeKernel, squeezeBias);
    Operand<TFloat32> relu = step.relu(dense);
    Operand<TFloat32> exciteKernel =
        step.weights("excite/kernel", Initializer.glorotUniform(3, 96), 3, 96);
    Operand<TFloat32> exciteBias = step.bias("excite/bias", 96);
    Operand<TFloat32> dense2 = step.dense(relu, exciteKernel, exciteBias);
    Operand<TFloat32> sigmoid = step.sigmoid(dense2);
    return step.scaleChannels(pRelu, sigmoid);
  }

  private static Operand<TFloat32> separable(Step step, Operand<TFloat32> input) {
    // separable: SeparableConv(32, kernel = {1, 3}) GroupNorm(groups = 8)
    //   [batch, 4, 3, 96] -> [batch, 4, 3, 32], 3,456 parameters
    Operand<TFloat32> depthwiseKernel =
        step.weights("depthwise/kernel", Initializer.heNormal(3), 1, 3, 96, 1);
    Operand<TFloat32> depthwiseConv =
        step.depthwiseConv2d(input, depthwiseKernel, Window.of(1, 3).pad(0, 0, 1, 1));
    Operand<TFloat32> pointwiseKernel =
        step.weights("pointwise/kernel", Initializer.heNormal(96), 1, 1, 96, 32);
    Operand<TFloat32> bias = step.bias("bias", 32);
    Operand<TFloat32> conv = step.conv2d(depthwiseConv, pointwiseKernel, bias, Window.of(1, 1));
    Operand<TFloat32> gamma = step.parameter("gamma", Initializer.ones(), 32);
    Operand<TFloat32> beta = step.parameter("beta", Initializer.zeros(), 32);
    return step.groupNorm(conv, gamma, beta, 8, 1e-5f);
  }

  private static Operand<TFloat32> unchanged(Step step, Operand<TFloat32> input) {
    // unchanged: Identity LayerNorm: [batch, 4, 3, 32] -> [batch, 4, 3, 32], 9,280 parameters
    Operand<TFloat32> kernel = step.frozen().weights("kernel", Initializer.dirac(), 3, 3, 32, 32);
    Operand<TFloat32> identityConv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> gamma = step.parameter("gamma", Initializer.ones(), 32);
    Operand<TFloat32> beta = step.parameter("beta", Initializer.zeros(), 32);
    return step.layerNorm(identityConv, gamma, beta, 1e-6f);
  }

  private static Operand<TFloat32> enlarged(Step step, Operand<TFloat32> input) {
    // enlarged: Upsample: [batch, 4, 3, 32] -> [batch, 8, 6, 32]
    return step.upsampleNearest(input, 2, 2);
  }

  private static Operand<TFloat32> tall(Step step, Operand<TFloat32> input) {
    // tall: Upsample(size = {2, 1}, interpolation = BILINEAR)
    //   [batch, 8, 6, 32] -> [batch, 16, 6, 32]
    return step.upsampleBilinear(input, 2, 1);
  }

  private static Operand<TFloat32> largest(Step step, Operand<TFloat32> input) {
    // largest: AvgPool(size = 2, stride = 3, rounding = CEIL) GlobalMaxPool
    //   [batch, 16, 6, 32] -> [batch, 32]
    Operand<TFloat32> pool =
        step.avgPool(input, Window.of(2, 2).stride(3, 3).pad(0, 1, 0, 0), 1, 0);
    return step.globalMaxPool(pool);
  }

  private static Operand<TFloat32> flat(Step step, Operand<TFloat32> input) {
    // flat: Flatten Dense(12): [batch, 4, 3, 32] -> [batch, 12], 4,620 parameters
    Operand<TFloat32> flatten = step.flatten(input);
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.glorotUniform(384, 12), 384, 12);
    Operand<TFloat32> bias = step.bias("bias", 12);
    return step.dense(flatten, kernel, bias);
  }

  private static Operand<TFloat32> carried(Step block, Operand<TFloat32> input) {
    // carried: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 2,400 parameters
    Operand<TFloat32> unit1 = carriedUnit(block.unit(1), input);
    return carriedUnit(block.unit(2), unit1);
  }

  private static Operand<TFloat32> carriedUnit(Step block, Operand<TFloat32> input) {
    // carried/1, carried/2: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 1,200 parameters each

    // bent: Conv1x1(24) Relu: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 600 parameters
    Step bent = block.step("bent");
    Operand<TFloat32> bentKernel = bent.weights("kernel", Initializer.heNormal(24), 1, 1, 24, 24);
    Operand<TFloat32> bentBias = bent.bias("bias", 24);
    Operand<TFloat32> bentConv = bent.conv2d(input, bentKernel, bentBias, Window.of(1, 1));
    Operand<TFloat32> bentRelu = bent.relu(bentConv);

    // Highway: [batch, 3, 2, 24] -> [batch, 3, 2, 24], 600 parameters
    Operand<TFloat32> gateKernel =
        block.weights("gate/kernel", Initializer.heNormal(24), 1, 1, 24, 24);
    Operand<TFloat32> gateBias = block.bias("gate/bias", 24, -2.0f);
    Operand<TFloat32> conv = block.conv2d(input, gateKernel, gateBias, Window.of(1, 1));
    Operand<TFloat32> sigmoid = block.sigmoid(conv);
    return block.highway(input, bentRelu, sigmoid);
  }

  private static Operand<TFloat32> pooled(Step block, Operand<TFloat32> input) {
    // pooled: [batch, 3, 2, 24] -> [batch, 12], 612 parameters

    // GlobalAvgPool Dense(12): [batch, 3, 2, 24] -> [batch, 12], 300 parameters
    Operand<TFloat32> globalPool = block.globalAvgPool(input);
    Operand<TFloat32> kernel = block.weights("kernel", Initializer.glorotUniform(24, 12), 24, 12);
    Operand<TFloat32> bias = block.bias("bias", 12);
    Operand<TFloat32> dense = block.dense(globalPool, kernel, bias);
    return pooledUnit1(block.unit(1), dense);
  }

  private static Operand<TFloat32> pooledUnit1(Step block, Operand<TFloat32> input) {
    // pooled/1: [batch, 12] -> [batch, 12], 312 parameters

    // lifted: Dense(12) Relu: [batch, 12] -> [batch, 12], 156 parameters
    Step lifted = block.step("lifted");
    Operand<TFloat32> liftedKernel =
        lifted.weights("kernel", Initializer.glorotUniform(12, 12), 12, 12);
    Operand<TFloat32> liftedBias = lifted.bias("bias", 12);
    Operand<TFloat32> liftedDense = lifted.dense(input, liftedKernel, liftedBias);
    Operand<TFloat32> liftedRelu = lifted.relu(liftedDense);

    // Highway: [batch, 12] -> [batch, 12], 156 parameters
    Operand<TFloat32> gateKernel =
        block.weights("gate/kernel", Initializer.glorotUniform(12, 12), 12, 12);
    Operand<TFloat32> gateBias = block.bias("gate/bias", 12, -1.0f);
    Operand<TFloat32> dense = block.dense(input, gateKernel, gateBias);
    Operand<TFloat32> sigmoid = block.sigmoid(dense);
    return block.highway(input, liftedRelu, sigmoid);
  }

  private static Operand<TFloat32> summed(Step step, Operand<TFloat32> flat,
      Operand<TFloat32> pooled) {
    // summed: Add Relu Dropout(0.25): [batch, 12] -> [batch, 12]
    Operand<TFloat32> add = step.add(flat, pooled);
    Operand<TFloat32> relu = step.relu(add);
    return step.dropout(relu, 0.25f);
  }

  private static Operand<TFloat32> hidden(Step step, Operand<TFloat32> summed,
      Operand<TFloat32> largest) {
    // hidden: Concat Swish: [batch, 12] -> [batch, 44], 44 parameters
    Operand<TFloat32> concat = step.concat(summed, largest);
    Operand<TFloat32> beta = step.parameter("beta", Initializer.constant(1.0f), 44);
    Operand<TFloat32> scaled = step.multiply(concat, beta);
    return step.multiply(concat, step.sigmoid(scaled));
  }

  private static Operand<TFloat32> logits(Step step, Operand<TFloat32> input) {
    // logits: Dense(4, bias = OFF): [batch, 44] -> [batch, 4], 176 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.glorotUniform(44, 4), 44, 4);
    return step.dense(input, kernel);
  }
}
