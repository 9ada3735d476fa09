package golden;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.Activations;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Normalisations;
import dev.convoke.runtime.graph.Window;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The graph of {@link Weighted}: 13,453 parameters, 312,376 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Weighted")
public final class WeightedGraph implements Weighted {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "weighted",
      () -> NetworkDescription.read(WeightedGraph.class, "Weighted.json"),
      (scope, images) -> new WeightedGraph(scope, images).logits());

  private final GraphScope scope;
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
    this.scope = scope;
    asTheNetwork = asTheNetwork(images);
    grouped = grouped(asTheNetwork);
    biased = biased(grouped);
    own = own(biased);
    heUniform = heUniform(own);
    heNormal = heNormal(heUniform);
    lecunNormal = lecunNormal(heNormal);
    residual = residual(lecunNormal);
    composed = composed(residual);
    overridden = overridden(composed);
    squeezed = squeezed(overridden);
    uniform = uniform(squeezed);
    frozen = frozen(uniform);
    frozenBlock = frozenBlock(frozen);
    undecayed = undecayed(frozenBlock);
    both = both(undecayed);
    pool = pool(both);
    logits = logits(pool);
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

  private Operand<TFloat32> asTheNetwork(Operand<TFloat32> input) {
    // asTheNetwork: Conv3x3(8) Relu: [batch, 8, 8, 4] -> [batch, 8, 8, 8], 296 parameters
    Ops tf = scope.step("asTheNetwork");
    Operand<TFloat32> kernel =
        scope.weights("asTheNetwork/kernel", Initializer.normal(0.01f), 3, 3, 4, 8);
    Operand<TFloat32> convolution =
        scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> bias = scope.bias("asTheNetwork/bias", 8);
    Operand<TFloat32> conv = tf.nn.biasAdd(convolution, bias);
    return tf.nn.relu(conv);
  }

  private Operand<TFloat32> grouped(Operand<TFloat32> input) {
    // grouped: Conv3x3(8, groups = 4): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 152 parameters
    Ops tf = scope.step("grouped");
    Operand<TFloat32> kernel =
        scope.weights("grouped/kernel", Initializer.glorotNormal(18, 18), 3, 3, 2, 8);
    Operand<TFloat32> convolution =
        scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> bias = scope.bias("grouped/bias", 8, 1.0f);
    return tf.nn.biasAdd(convolution, bias);
  }

  private Operand<TFloat32> biased(Operand<TFloat32> input) {
    // biased: Conv1x1(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 72 parameters
    Ops tf = scope.step("biased");
    Operand<TFloat32> kernel =
        scope.weights("biased/kernel", Initializer.normal(0.01f), 1, 1, 8, 8);
    Operand<TFloat32> convolution = scope.conv2d(tf, input, kernel, Window.of(1, 1));
    Operand<TFloat32> bias = scope.bias("biased/bias", 8, -2.0f);
    return tf.nn.biasAdd(convolution, bias);
  }

  private Operand<TFloat32> own(Operand<TFloat32> input) {
    // own: DepthwiseConv(size = 3, multiplier = 2)
    //   [batch, 8, 8, 8] -> [batch, 8, 8, 16], 160 parameters
    Ops tf = scope.step("own");
    Operand<TFloat32> kernel = scope.weights("own/kernel", Initializer.heNormal(9), 3, 3, 8, 2);
    Operand<TFloat32> bias = scope.bias("own/bias", 16);
    return tf.nn.biasAdd(scope.depthwiseConv2d(tf, input, kernel,
        Window.of(3, 3).pad(1, 1, 1, 1)), bias);
  }

  private Operand<TFloat32> heUniform(Operand<TFloat32> input) {
    // heUniform: SeparableConv(8, size = 3): [batch, 8, 8, 16] -> [batch, 8, 8, 8], 280 parameters
    Ops tf = scope.step("heUniform");
    Operand<TFloat32> depthwiseKernel =
        scope.weights("heUniform/depthwise/kernel", Initializer.heUniform(9), 3, 3, 16, 1);
    Operand<TFloat32> depthwise =
        scope.depthwiseConv2d(tf, input, depthwiseKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> pointwiseKernel =
        scope.weights("heUniform/pointwise/kernel", Initializer.heUniform(16), 1, 1, 16, 8);
    Operand<TFloat32> bias = scope.bias("heUniform/bias", 8);
    return tf.nn.biasAdd(scope.conv2d(tf, depthwise, pointwiseKernel, Window.of(1, 1)), bias);
  }

  private Operand<TFloat32> heNormal(Operand<TFloat32> input) {
    // heNormal/factor1: Conv3x3(8) Relu: [batch, 8, 8, 8] -> [batch, 8, 8, 8], 584 parameters
    Ops tf = scope.step("heNormal/factor1");
    Operand<TFloat32> factor1Kernel =
        scope.weights("heNormal/factor1/kernel", Initializer.heNormal(72).times(0.5f), 3, 3, 8, 8);
    Operand<TFloat32> factor1Convolution =
        scope.conv2d(tf, input, factor1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> factor1Bias = scope.bias("heNormal/factor1/bias", 8);
    Operand<TFloat32> factor1 = tf.nn.biasAdd(factor1Convolution, factor1Bias);
    Operand<TFloat32> factor1Relu = tf.nn.relu(factor1);

    // heNormal/factor2: Conv3x3(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 584 parameters
    tf = scope.step("heNormal/factor2");
    Operand<TFloat32> factor2Kernel =
        scope.weights("heNormal/factor2/kernel", Initializer.heNormal(72).times(0.5f), 3, 3, 8, 8);
    Operand<TFloat32> factor2Convolution =
        scope.conv2d(tf, factor1Relu, factor2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> factor2Bias = scope.bias("heNormal/factor2/bias", 8);
    return tf.nn.biasAdd(factor2Convolution, factor2Bias);
  }

  private Operand<TFloat32> lecunNormal(Operand<TFloat32> input) {
    // lecunNormal/1: Conv1x1(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 72 parameters
    Ops tf = scope.step("lecunNormal/1");
    Operand<TFloat32> unit1Kernel =
        scope.weights("lecunNormal/1/kernel", Initializer.lecunNormal(8), 1, 1, 8, 8);
    Operand<TFloat32> unit1Convolution = scope.conv2d(tf, input, unit1Kernel, Window.of(1, 1));
    Operand<TFloat32> unit1Bias = scope.bias("lecunNormal/1/bias", 8);
    Operand<TFloat32> unit1 = tf.nn.biasAdd(unit1Convolution, unit1Bias);

    // lecunNormal/2: Conv1x1(8): [batch, 8, 8, 8] -> [batch, 8, 8, 8], 72 parameters
    tf = scope.step("lecunNormal/2");
    Operand<TFloat32> unit2Kernel =
        scope.weights("lecunNormal/2/kernel", Initializer.lecunNormal(8), 1, 1, 8, 8);
    Operand<TFloat32> unit2Convolution = scope.conv2d(tf, unit1, unit2Kernel, Window.of(1, 1));
    Operand<TFloat32> unit2Bias = scope.bias("lecunNormal/2/bias", 8);
    return tf.nn.biasAdd(unit2Convolution, unit2Bias);
  }

  private Operand<TFloat32> residual(Operand<TFloat32> input) {
    // residual: [batch, 8, 8, 8] -> [batch, 4, 4, 16], 3,680 parameters
    return residualUnit1(input);
  }

  private Operand<TFloat32> residualUnit1(Operand<TFloat32> input) {
    // residual/1/conv1: Conv3x3(16, stride = 2) BatchNorm Relu
    //   [batch, 8, 8, 8] -> [batch, 4, 4, 16], 1,184 parameters
    Ops tf = scope.step("residual/1/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("residual/1/conv1/kernel", Initializer.truncatedNormal(0.02f), 3, 3, 8, 16);
    Operand<TFloat32> conv1 =
        scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "residual/1/conv1", 16, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // residual/1/conv2: Conv3x3(16) BatchNorm
    //   [batch, 4, 4, 16] -> [batch, 4, 4, 16], 2,336 parameters
    tf = scope.step("residual/1/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("residual/1/conv2/kernel", Initializer.truncatedNormal(0.02f), 3, 3, 16, 16);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "residual/1/conv2", 16, 0.9f, 1e-5f);

    // residual/1/shortcut: Shortcut(PROJECTION)
    //   [batch, 8, 8, 8] -> [batch, 4, 4, 16], 160 parameters
    tf = scope.step("residual/1/shortcut");
    Operand<TFloat32> shortcutKernel =
        scope.weights("residual/1/shortcut/kernel", Initializer.truncatedNormal(0.02f), 1, 1, 8,
            16);
    Operand<TFloat32> shortcutProjection =
        scope.conv2d(tf, input, shortcutKernel, Window.of(1, 1).stride(2, 2));
    Operand<TFloat32> shortcut =
        scope.batchNorm(tf, shortcutProjection, "residual/1/shortcut", 16, 0.9f, 1e-5f);

    // residual/1: Add Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 16]
    tf = scope.step("residual/1");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, shortcut);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> composed(Operand<TFloat32> input) {
    // composed: Conv3x3(8) BatchNorm Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 8], 1,168 parameters
    Ops tf = scope.step("composed");
    Operand<TFloat32> kernel =
        scope.weights("composed/kernel", Initializer.uniform(0.1f), 3, 3, 16, 8);
    Operand<TFloat32> conv = scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = scope.batchNorm(tf, conv, "composed", 8, 0.9f, 1e-5f);
    return tf.nn.relu(batchNorm);
  }

  private Operand<TFloat32> overridden(Operand<TFloat32> input) {
    // overridden: Conv3x3(8) BatchNorm Relu: [batch, 4, 4, 8] -> [batch, 4, 4, 8], 592 parameters
    Ops tf = scope.step("overridden");
    Operand<TFloat32> kernel =
        scope.weights("overridden/kernel", Initializer.constant(0.0f), 3, 3, 8, 8);
    Operand<TFloat32> conv = scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = scope.batchNorm(tf, conv, "overridden", 8, 0.9f, 1e-5f);
    return tf.nn.relu(batchNorm);
  }

  private Operand<TFloat32> squeezed(Operand<TFloat32> input) {
    // squeezed: SqueezeExcite(2): [batch, 4, 4, 8] -> [batch, 4, 4, 8], 42 parameters
    Ops tf = scope.step("squeezed");
    Operand<TFloat32> mean = tf.math.mean(input, tf.array(1, 2));
    Operand<TFloat32> squeezeKernel =
        scope.weights("squeezed/squeeze/kernel", Initializer.glorotUniform(8, 2), 8, 2);
    Operand<TFloat32> squeezeBias = scope.bias("squeezed/squeeze/bias", 2);
    Operand<TFloat32> squeezed = tf.nn.biasAdd(tf.linalg.matMul(mean, squeezeKernel), squeezeBias);
    Operand<TFloat32> active = tf.nn.relu(squeezed);
    Operand<TFloat32> exciteKernel =
        scope.weights("squeezed/excite/kernel", Initializer.glorotUniform(2, 8), 2, 8);
    Operand<TFloat32> exciteBias = scope.bias("squeezed/excite/bias", 8);
    Operand<TFloat32> excited = tf.nn.biasAdd(tf.linalg.matMul(active, exciteKernel), exciteBias);
    Operand<TFloat32> weights = tf.reshape(tf.math.sigmoid(excited), tf.array(-1, 1, 1, 8));
    return tf.math.mul(input, weights);
  }

  private Operand<TFloat32> uniform(Operand<TFloat32> input) {
    // uniform: Identity Conv1x1(8): [batch, 4, 4, 8] -> [batch, 4, 4, 8], 648 parameters
    Ops tf = scope.step("uniform");
    Operand<TFloat32> kernel = scope.frozen("uniform/kernel", Initializer.dirac(), 3, 3, 8, 8);
    Operand<TFloat32> identityConv =
        scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1x1Kernel =
        scope.weights("uniform/conv1x1/kernel", Initializer.uniform(0.05f), 1, 1, 8, 8);
    Operand<TFloat32> convolution = scope.conv2d(tf, identityConv, conv1x1Kernel, Window.of(1, 1));
    Operand<TFloat32> conv1x1Bias = scope.bias("uniform/conv1x1/bias", 8);
    return tf.nn.biasAdd(convolution, conv1x1Bias);
  }

  private Operand<TFloat32> frozen(Operand<TFloat32> input) {
    // frozen: Conv3x3(8) BatchNorm PRelu: [batch, 4, 4, 8] -> [batch, 4, 4, 8], 600 parameters
    Ops tf = scope.step("frozen");
    Operand<TFloat32> kernel =
        scope.frozen().weights("frozen/kernel", Initializer.normal(0.01f), 3, 3, 8, 8);
    Operand<TFloat32> conv = scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = scope.frozen().batchNorm(tf, conv, "frozen", 8, 0.9f, 1e-5f);
    Operand<TFloat32> slope =
        scope.frozen().parameter("frozen/slope", Initializer.constant(0.25f), 8);
    return Activations.prelu(tf, batchNorm, slope);
  }

  private Operand<TFloat32> frozenBlock(Operand<TFloat32> input) {
    // frozenBlock: [batch, 4, 4, 8] -> [batch, 4, 4, 16], 1,648 parameters
    return frozenBlockUnit1(input);
  }

  private Operand<TFloat32> frozenBlockUnit1(Operand<TFloat32> input) {
    // frozenBlock/1/conv: Conv3x3(16) GroupNorm(groups = 4) Relu
    //   [batch, 4, 4, 8] -> [batch, 4, 4, 16], 1,200 parameters
    Ops tf = scope.step("frozenBlock/1/conv");
    Operand<TFloat32> convKernel =
        scope.frozen().weights("frozenBlock/1/conv/kernel", Initializer.normal(0.01f), 3, 3, 8, 16);
    Operand<TFloat32> convConvolution =
        scope.conv2d(tf, input, convKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> convBias = scope.frozen().bias("frozenBlock/1/conv/bias", 16);
    Operand<TFloat32> conv = tf.nn.biasAdd(convConvolution, convBias);
    Operand<TFloat32> convGamma =
        scope.frozen().parameter("frozenBlock/1/conv/gamma", Initializer.ones(), 16);
    Operand<TFloat32> convBeta =
        scope.frozen().parameter("frozenBlock/1/conv/beta", Initializer.zeros(), 16);
    Operand<TFloat32> convGroupNorm =
        Normalisations.groupNorm(tf, conv, convGamma, convBeta, 4, 1e-5f);
    Operand<TFloat32> convRelu = tf.nn.relu(convGroupNorm);

    // frozenBlock/1/trained: Conv1x1(16) BatchNorm
    //   [batch, 4, 4, 16] -> [batch, 4, 4, 16], 288 parameters
    tf = scope.step("frozenBlock/1/trained");
    Operand<TFloat32> trainedKernel =
        scope.weights("frozenBlock/1/trained/kernel", Initializer.normal(0.01f), 1, 1, 16, 16);
    Operand<TFloat32> trained = scope.conv2d(tf, convRelu, trainedKernel, Window.of(1, 1));
    Operand<TFloat32> trainedBatchNorm =
        scope.batchNorm(tf, trained, "frozenBlock/1/trained", 16, 0.9f, 1e-5f);

    // frozenBlock/1/shortcut: Shortcut(PROJECTION)
    //   [batch, 4, 4, 8] -> [batch, 4, 4, 16], 160 parameters
    tf = scope.step("frozenBlock/1/shortcut");
    Operand<TFloat32> shortcutKernel =
        scope.frozen().weights("frozenBlock/1/shortcut/kernel", Initializer.normal(0.01f), 1, 1, 8,
            16);
    Operand<TFloat32> shortcutProjection = scope.conv2d(tf, input, shortcutKernel, Window.of(1, 1));
    Operand<TFloat32> shortcut =
        scope.frozen().batchNorm(tf, shortcutProjection, "frozenBlock/1/shortcut", 16, 0.9f, 1e-5f);

    // frozenBlock/1: Add Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 16]
    tf = scope.step("frozenBlock/1");
    Operand<TFloat32> add = tf.math.add(trainedBatchNorm, shortcut);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> undecayed(Operand<TFloat32> input) {
    // undecayed: [batch, 4, 4, 16] -> [batch, 4, 4, 16], 2,640 parameters
    return undecayedUnit1(input);
  }

  private Operand<TFloat32> undecayedUnit1(Operand<TFloat32> input) {
    // undecayed/1/conv: Conv3x3(16) GroupNorm(groups = 4) Relu
    //   [batch, 4, 4, 16] -> [batch, 4, 4, 16], 2,352 parameters
    Ops tf = scope.step("undecayed/1/conv");
    Operand<TFloat32> convKernel =
        scope.undecayed().weights("undecayed/1/conv/kernel", Initializer.normal(0.01f), 3, 3, 16,
            16);
    Operand<TFloat32> convConvolution =
        scope.conv2d(tf, input, convKernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> convBias = scope.undecayed().bias("undecayed/1/conv/bias", 16);
    Operand<TFloat32> conv = tf.nn.biasAdd(convConvolution, convBias);
    Operand<TFloat32> convGamma =
        scope.undecayed().parameter("undecayed/1/conv/gamma", Initializer.ones(), 16);
    Operand<TFloat32> convBeta =
        scope.undecayed().parameter("undecayed/1/conv/beta", Initializer.zeros(), 16);
    Operand<TFloat32> convGroupNorm =
        Normalisations.groupNorm(tf, conv, convGamma, convBeta, 4, 1e-5f);
    Operand<TFloat32> convRelu = tf.nn.relu(convGroupNorm);

    // undecayed/1/trained: Conv1x1(16) BatchNorm
    //   [batch, 4, 4, 16] -> [batch, 4, 4, 16], 288 parameters
    tf = scope.step("undecayed/1/trained");
    Operand<TFloat32> trainedKernel =
        scope.undecayed().weights("undecayed/1/trained/kernel", Initializer.normal(0.01f), 1, 1, 16,
            16);
    Operand<TFloat32> trained = scope.conv2d(tf, convRelu, trainedKernel, Window.of(1, 1));
    Operand<TFloat32> trainedBatchNorm =
        scope.undecayed().batchNorm(tf, trained, "undecayed/1/trained", 16, 0.9f, 1e-5f);

    // undecayed/1: Add Relu: [batch, 4, 4, 16] -> [batch, 4, 4, 16]
    tf = scope.step("undecayed/1");
    Operand<TFloat32> add = tf.math.add(trainedBatchNorm, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> both(Operand<TFloat32> input) {
    // both: Conv1x1(8): [batch, 4, 4, 16] -> [batch, 4, 4, 8], 136 parameters
    Ops tf = scope.step("both");
    Operand<TFloat32> kernel =
        scope.frozen().weights("both/kernel", Initializer.normal(0.01f), 1, 1, 16, 8);
    Operand<TFloat32> convolution = scope.conv2d(tf, input, kernel, Window.of(1, 1));
    Operand<TFloat32> bias = scope.frozen().bias("both/bias", 8);
    return tf.nn.biasAdd(convolution, bias);
  }

  private Operand<TFloat32> pool(Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 4, 4, 8] -> [batch, 8]
    Ops tf = scope.step("pool");
    return tf.math.mean(input, tf.array(1, 2));
  }

  private Operand<TFloat32> logits(Operand<TFloat32> input) {
    // logits: Dense: [batch, 8] -> [batch, 3], 27 parameters
    Ops tf = scope.step("logits");
    Operand<TFloat32> kernel = scope.weights("logits/kernel", Initializer.lecunUniform(8), 8, 3);
    Operand<TFloat32> bias = scope.bias("logits/bias", 3, 0.1f);
    return tf.nn.biasAdd(tf.linalg.matMul(input, kernel), bias);
  }
}
