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

/** The graph of {@link Weighted}: 13,453 parameters, 312,376 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Weighted")
public final class WeightedGraph implements Weighted {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "weighted",
      new NetworkFiles(WeightedGraph.class, "Weighted",
          WeightedGraph.class::getResourceAsStream),
      (scope, images) -> new WeightedGraph(scope, images).logits());

  private final Operand<TFloat32> asTheNetwork;
  private final Operand<TFloat32> grouped;
  private final Operand<TFloat32> biased;
  private final Operand<TFloat32> own;
  private final Operand<TFloat32> heUniform;
  private final Operand<TFloat32> heNormal;
  private final Operand<TFloat32> lecunNormal;
  private final Operand<TFloat32> residual;
  private final Operand<TFloat32> composed;
  private final Operand<TFloat32> overridden;
  private final Operand<TFloat32> squeezed;
  private final Operand<TFloat32> uniform;
  private final Operand<TFloat32> frozen;
  private final Operand<TFloat32> frozenBlock;
  private final Operand<TFloat32> undecayed;
  private final Operand<TFloat32> both;
  private final Operand<TFloat32> pool;
  private final Operand<TFloat32> logits;

  /**
   * Adds the network to a graph.
   *
   * @param scope variables and mode of the tower
   * @param images {@code [batch, 8, 8, 4]}, standardised
   */
  public WeightedGraph(GraphScope scope, Operand<TFloat32> images) {
    asTheNetwork = asTheNetwork(scope.step("asTheNetwork"), images);
    grouped = grouped(scope.step("grouped"), asTheNetwork);
    biased = biased(scope.step("biased"), grouped);
    own = own(scope.step("own"), biased);
    heUniform = heUniform(scope.step("heUniform"), own);
    heNormal = heNormal(scope.step("heNormal"), heUniform);
    lecunNormal = lecunNormal(scope.step("lecunNormal"), heNormal);
    residual = residual(scope.step("residual"), lecunNormal);
    composed = composed(scope.step("composed"), residual);
    overridden = overridden(scope.step("overridden"), composed);
    squeezed = squeezed(scope.step("squeezed"), overridden);
    uniform = uniform(scope.step("uniform"), squeezed);
    frozen = frozen(scope.step("frozen"), uniform);
    frozenBlock = frozenBlock(scope.step("frozenBlock"), frozen);
    undecayed = undecayed(scope.step("undecayed"), frozenBlock);
    both = both(scope.step("both"), undecayed);
    pool = pool(scope.step("pool"), both);
    logits = logits(scope.step("logits"), pool);
  }

  @Override
  public LayerOutput asTheNetwork() {
    return new LayerOutput("asTheNetwork", asTheNetwork);
  }

  @Override
  public LayerOutput grouped() {
    return new LayerOutput("grouped", grouped);
  }

  @Override
  public LayerOutput biased() {
    return new LayerOutput("biased", biased);
  }

  @Override
  public LayerOutput own() {
    return new LayerOutput("own", own);
  }

  @Override
  public LayerOutput heUniform() {
    return new LayerOutput("heUniform", heUniform);
  }

  @Override
  public LayerOutput heNormal() {
    return new LayerOutput("heNormal", heNormal);
  }

  @Override
  public LayerOutput lecunNormal() {
    return new LayerOutput("lecunNormal", lecunNormal);
  }

  @Override
  public LayerOutput residual() {
    return new LayerOutput("residual", residual);
  }

  @Override
  public LayerOutput composed() {
    return new LayerOutput("composed", composed);
  }

  @Override
  public LayerOutput overridden() {
    return new LayerOutput("overridden", overridden);
  }

  @Override
  public LayerOutput squeezed() {
    return new LayerOutput("squeezed", squeezed);
  }

  @Override
  public LayerOutput uniform() {
    return new LayerOutput("uniform", uniform);
  }

  @Override
  public LayerOutput frozen() {
    return new LayerOutput("frozen", frozen);
  }

  @Override
  public LayerOutput frozenBlock() {
    return new LayerOutput("frozenBlock", frozenBlock);
  }

  @Override
  public LayerOutput undecayed() {
    return new LayerOutput("undecayed", undecayed);
  }

  @Override
  public LayerOutput both() {
    return new LayerOutput("both", both);
  }

  @Override
  public LayerOutput pool() {
    return new LayerOutput("pool", pool);
  }

  @Override
  public LayerOutput logits() {
    return new LayerOutput("logits", logits);
  }

  private static Operand<TFloat32> asTheNetwork(Step step, Operand<TFloat32> input) {
    // asTheNetwork: Conv3x3(8) Relu: [batch, 8, 8, 4] -> [batch, 8, 8, 8], 296 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.normal(0.01f), 3, 3, 4, 8);
    Operand<TFloat32> bias = step.bias("bias", 8);
    Operand<TFloat32> conv = step.conv2d(input, kernel, bias, Window.of(3, 3).pad(1, 1, 1, 1));
    return step.relu(conv);
  }

  private static Operand<TFloat32> grouped(Step step, Operand<TFloat32> input) {
    // grouped: Conv3x3(8, groups = 4): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 152 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.glorotNormal(18, 18), 3, 3, 2, 8);
    Operand<TFloat32> bias = step.bias("bias", 8, 1.0f);
    return step.conv2d(input, kernel, bias, Window.of(3, 3).pad(1, 1, 1, 1));
  }

  private static Operand<TFloat32> biased(Step step, Operand<TFloat32> input) {
    // biased: Conv1x1(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 72 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.normal(0.01f), 1, 1, 8, 8);
    Operand<TFloat32> bias = step.bias("bias", 8, -2.0f);
    return step.conv2d(input, kernel, bias, Window.of(1, 1));
  }

  private static Operand<TFloat32> own(Step step, Operand<TFloat32> input) {
    // own: DepthwiseConv(kernel = 3, multiplier = 2)
    //   [batch, 8, 8, 8] -> [batch, 8, 8, 16], 160 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(9), 3, 3, 8, 2);
    Operand<TFloat32> bias = step.bias("bias", 16);
    return step.depthwiseConv2d(input, kernel, bias, Window.of(3, 3).pad(1, 1, 1, 1));
  }

  private static Operand<TFloat32> heUniform(Step step, Operand<TFloat32> input) {
    // heUniform: SeparableConv(8, kernel = 3)
    //   [batch, 8, 8, 16] -> [batch, 8, 8, 8], 280 parameters
    Operand<TFloat32> depthwiseKernel =
        step.weights("depthwise/kernel", Initializer.heUniform(9), 3, 3, 16, 1);
    Operand<TFloat32> depthwiseConv =
        step.depthwiseConv2d(input, depthwiseKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> pointwiseKernel =
        step.weights("pointwise/kernel", Initializer.heUniform(16), 1, 1, 16, 8);
    Operand<TFloat32> bias = step.bias("bias", 8);
    return step.conv2d(depthwiseConv, pointwiseKernel, bias, Window.of(1, 1));
  }

  private static Operand<TFloat32> heNormal(Step block, Operand<TFloat32> input) {
    // heNormal: [batch, 8, 8, 8] -> [batch, 8, 8, 8], 1,168 parameters

    // factor1: Conv3x3(8) Relu: [batch, 8, 8, 8] -> [batch, 8, 8, 8], 584 parameters
    Step factor1 = block.step("factor1");
    Operand<TFloat32> factor1Kernel =
        factor1.weights("kernel", Initializer.heNormal(72).times(0.5f), 3, 3, 8, 8);
    Operand<TFloat32> factor1Bias = factor1.bias("bias", 8);
    Operand<TFloat32> factor1Conv =
        factor1.conv2d(input, factor1Kernel, factor1Bias, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> factor1Relu = factor1.relu(factor1Conv);

    // factor2: Conv3x3(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 584 parameters
    Step factor2 = block.step("factor2");
    Operand<TFloat32> factor2Kernel =
        factor2.weights("kernel", Initializer.heNormal(72).times(0.5f), 3, 3, 8, 8);
    Operand<TFloat32> factor2Bias = factor2.bias("bias", 8);
    return factor2.conv2d(factor1Relu, factor2Kernel, factor2Bias, Window.of(3, 3).pad(1, 1, 1, 1));
  }

  private static Operand<TFloat32> lecunNormal(Step block, Operand<TFloat32> input) {
    // lecunNormal: [batch, 8, 8, 8] -> [batch, 8, 8, 8], 144 parameters

    // 1: Conv1x1(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 72 parameters
    Step unit1 = block.unit(1);
    Operand<TFloat32> unit1Kernel = unit1.weights("kernel", Initializer.lecunNormal(8), 1, 1, 8, 8);
    Operand<TFloat32> unit1Bias = unit1.bias("bias", 8);
    Operand<TFloat32> unit1Conv = unit1.conv2d(input, unit1Kernel, unit1Bias, Window.of(1, 1));

    // 2: Conv1x1(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 72 parameters
    Step unit2 = block.unit(2);
    Operand<TFloat32> unit2Kernel = unit2.weights("kernel", Initializer.lecunNormal(8), 1, 1, 8, 8);
    Operand<TFloat32> unit2Bias = unit2.bias("bias", 8);
    return unit2.conv2d(unit1Conv, unit2Kernel, unit2Bias, Window.of(1, 1));
  }

  private static Operand<TFloat32> residual(Step block, Operand<TFloat32> input) {
    // residual: [batch, 8, 8, 8] -> [batch, 4, 4, 16], 3,680 parameters
    return residualUnit1(block.unit(1), input);
  }

  private static Operand<TFloat32> residualUnit1(Step block, Operand<TFloat32> input) {
    // residual/1: [batch, 8, 8, 8] -> [batch, 4, 4, 16], 3,680 parameters

    // conv1: Conv3x3(16, stride = 2) BatchNorm Relu
    //   [batch, 8, 8, 8] -> [batch, 4, 4, 16], 1,184 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.truncatedNormal(0.02f), 3, 3, 8, 16);
    Operand<TFloat32> conv1Conv =
        conv1.conv2d(input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(16) BatchNorm: [batch, 4, 4, 16] -> [batch, 4, 4, 16], 2,336 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.truncatedNormal(0.02f), 3, 3, 16, 16);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // shortcut: Shortcut(PROJECTION): [batch, 8, 8, 8] -> [batch, 4, 4, 16], 160 parameters
    Step shortcut = block.step("shortcut");
    Operand<TFloat32> shortcutKernel =
        shortcut.weights("kernel", Initializer.truncatedNormal(0.02f), 1, 1, 8, 16);
    Operand<TFloat32> shortcutConv =
        shortcut.conv2d(input, shortcutKernel, Window.of(1, 1).stride(2, 2));
    Operand<TFloat32> shortcutBatchNorm = shortcut.batchNorm(shortcutConv, 0.9f, 1e-5f);

    // Add Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 16]
    Operand<TFloat32> add = block.add(conv2BatchNorm, shortcutBatchNorm);
    return block.relu(add);
  }

  private static Operand<TFloat32> composed(Step step, Operand<TFloat32> input) {
    // composed: Conv3x3(8) BatchNorm Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 8], 1,168 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.uniform(0.1f), 3, 3, 16, 8);
    Operand<TFloat32> conv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = step.batchNorm(conv, 0.9f, 1e-5f);
    return step.relu(batchNorm);
  }

  private static Operand<TFloat32> overridden(Step step, Operand<TFloat32> input) {
    // overridden: Conv3x3(8) BatchNorm Relu: [batch, 4, 4, 8] -> [batch, 4, 4, 8], 592 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.constant(0.0f), 3, 3, 8, 8);
    Operand<TFloat32> conv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = step.batchNorm(conv, 0.9f, 1e-5f);
    return step.relu(batchNorm);
  }

  private static Operand<TFloat32> squeezed(Step step, Operand<TFloat32> input) {
    // squeezed: SqueezeExcite(2): [batch, 4, 4, 8] -> [batch, 4, 4, 8], 42 parameters
    Operand<TFloat32> globalPool = step.globalAvgPool(input);
    Operand<TFloat32> squeezeKernel =
        step.weights("squeeze/kernel", Initializer.glorotUniform(8, 2), 8, 2);
    Operand<TFloat32> squeezeBias = step.bias("squeeze/bias", 2);
    Operand<TFloat32> dense = step.dense(globalPool, squeezeKernel, squeezeBias);
    Operand<TFloat32> relu = step.relu(dense);
    Operand<TFloat32> exciteKernel =
        step.weights("excite/kernel", Initializer.glorotUniform(2, 8), 2, 8);
    Operand<TFloat32> exciteBias = step.bias("excite/bias", 8);
    Operand<TFloat32> dense2 = step.dense(relu, exciteKernel, exciteBias);
    Operand<TFloat32> sigmoid = step.sigmoid(dense2);
    return step.scaleChannels(input, sigmoid);
  }

  private static Operand<TFloat32> uniform(Step step, Operand<TFloat32> input) {
    // uniform: Identity Conv1x1(8): [batch, 4, 4, 8] -> [batch, 4, 4, 8], 648 parameters
    Operand<TFloat32> kernel = step.frozen().weights("kernel", Initializer.dirac(), 3, 3, 8, 8);
    Operand<TFloat32> identityConv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1x1Kernel =
        step.weights("conv1x1/kernel", Initializer.uniform(0.05f), 1, 1, 8, 8);
    Operand<TFloat32> conv1x1Bias = step.bias("conv1x1/bias", 8);
    return step.conv2d(identityConv, conv1x1Kernel, conv1x1Bias, Window.of(1, 1));
  }

  private static Operand<TFloat32> frozen(Step step, Operand<TFloat32> input) {
    // frozen: Conv3x3(8) BatchNorm PRelu: [batch, 4, 4, 8] -> [batch, 4, 4, 8], 600 parameters
    Operand<TFloat32> kernel =
        step.frozen().weights("kernel", Initializer.normal(0.01f), 3, 3, 8, 8);
    Operand<TFloat32> conv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = step.frozen().batchNorm(conv, 0.9f, 1e-5f);
    Operand<TFloat32> slope = step.frozen().parameter("slope", Initializer.constant(0.25f), 8);
    return step.prelu(batchNorm, slope);
  }

  private static Operand<TFloat32> frozenBlock(Step block, Operand<TFloat32> input) {
    // frozenBlock: [batch, 4, 4, 8] -> [batch, 4, 4, 16], 1,648 parameters
    return frozenBlockUnit1(block.unit(1), input);
  }

  private static Operand<TFloat32> frozenBlockUnit1(Step block, Operand<TFloat32> input) {
    // frozenBlock/1: [batch, 4, 4, 8] -> [batch, 4, 4, 16], 1,648 parameters

    // conv: Conv3x3(16) GroupNorm(groups = 4) Relu
    //   [batch, 4, 4, 8] -> [batch, 4, 4, 16], 1,200 parameters
    Step conv = block.step("conv");
    Operand<TFloat32> convKernel =
        conv.frozen().weights("kernel", Initializer.normal(0.01f), 3, 3, 8, 16);
    Operand<TFloat32> convBias = conv.frozen().bias("bias", 16);
    Operand<TFloat32> convOutput =
        conv.conv2d(input, convKernel, convBias, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> convGamma = conv.frozen().parameter("gamma", Initializer.ones(), 16);
    Operand<TFloat32> convBeta = conv.frozen().parameter("beta", Initializer.zeros(), 16);
    Operand<TFloat32> convGroupNorm = conv.groupNorm(convOutput, convGamma, convBeta, 4, 1e-5f);
    Operand<TFloat32> convRelu = conv.relu(convGroupNorm);

    // trained: Conv1x1(16) BatchNorm: [batch, 4, 4, 16] -> [batch, 4, 4, 16], 288 parameters
    Step trained = block.step("trained");
    Operand<TFloat32> trainedKernel =
        trained.weights("kernel", Initializer.normal(0.01f), 1, 1, 16, 16);
    Operand<TFloat32> trainedConv = trained.conv2d(convRelu, trainedKernel, Window.of(1, 1));
    Operand<TFloat32> trainedBatchNorm = trained.batchNorm(trainedConv, 0.9f, 1e-5f);

    // shortcut: Shortcut(PROJECTION): [batch, 4, 4, 8] -> [batch, 4, 4, 16], 160 parameters
    Step shortcut = block.step("shortcut");
    Operand<TFloat32> shortcutKernel =
        shortcut.frozen().weights("kernel", Initializer.normal(0.01f), 1, 1, 8, 16);
    Operand<TFloat32> shortcutConv = shortcut.conv2d(input, shortcutKernel, Window.of(1, 1));
    Operand<TFloat32> shortcutBatchNorm = shortcut.frozen().batchNorm(shortcutConv, 0.9f, 1e-5f);

    // Add Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 16]
    Operand<TFloat32> add = block.add(trainedBatchNorm, shortcutBatchNorm);
    return block.relu(add);
  }

  private static Operand<TFloat32> undecayed(Step block, Operand<TFloat32> input) {
    // undecayed: [batch, 4, 4, 16] -> [batch, 4, 4, 16], 2,640 parameters
    return undecayedUnit1(block.unit(1), input);
  }

  private static Operand<TFloat32> undecayedUnit1(Step block, Operand<TFloat32> input) {
    // undecayed/1: [batch, 4, 4, 16] -> [batch, 4, 4, 16], 2,640 parameters

    // conv: Conv3x3(16) GroupNorm(groups = 4) Relu
    //   [batch, 4, 4, 16] -> [batch, 4, 4, 16], 2,352 parameters
    Step conv = block.step("conv");
    Operand<TFloat32> convKernel =
        conv.undecayed().weights("kernel", Initializer.normal(0.01f), 3, 3, 16, 16);
    Operand<TFloat32> convBias = conv.undecayed().bias("bias", 16);
    Operand<TFloat32> convOutput =
        conv.conv2d(input, convKernel, convBias, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> convGamma = conv.undecayed().parameter("gamma", Initializer.ones(), 16);
    Operand<TFloat32> convBeta = conv.undecayed().parameter("beta", Initializer.zeros(), 16);
    Operand<TFloat32> convGroupNorm = conv.groupNorm(convOutput, convGamma, convBeta, 4, 1e-5f);
    Operand<TFloat32> convRelu = conv.relu(convGroupNorm);

    // trained: Conv1x1(16) BatchNorm: [batch, 4, 4, 16] -> [batch, 4, 4, 16], 288 parameters
    Step trained = block.step("trained");
    Operand<TFloat32> trainedKernel =
        trained.undecayed().weights("kernel", Initializer.normal(0.01f), 1, 1, 16, 16);
    Operand<TFloat32> trainedConv = trained.conv2d(convRelu, trainedKernel, Window.of(1, 1));
    Operand<TFloat32> trainedBatchNorm = trained.undecayed().batchNorm(trainedConv, 0.9f, 1e-5f);

    // Add Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 16]
    Operand<TFloat32> add = block.add(trainedBatchNorm, input);
    return block.relu(add);
  }

  private static Operand<TFloat32> both(Step step, Operand<TFloat32> input) {
    // both: Conv1x1(8): [batch, 4, 4, 16] -> [batch, 4, 4, 8], 136 parameters
    Operand<TFloat32> kernel =
        step.frozen().weights("kernel", Initializer.normal(0.01f), 1, 1, 16, 8);
    Operand<TFloat32> bias = step.frozen().bias("bias", 8);
    return step.conv2d(input, kernel, bias, Window.of(1, 1));
  }

  private static Operand<TFloat32> pool(Step step, Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 4, 4, 8] -> [batch, 8]
    return step.globalAvgPool(input);
  }

  private static Operand<TFloat32> logits(Step step, Operand<TFloat32> input) {
    // logits: Dense: [batch, 8] -> [batch, 3], 27 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.lecunUniform(8), 8, 3);
    Operand<TFloat32> bias = step.bias("bias", 3, 0.1f);
    return step.dense(input, kernel, bias);
  }
}
