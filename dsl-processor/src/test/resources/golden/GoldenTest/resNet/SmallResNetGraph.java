package golden;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Window;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The graph of {@link SmallResNet}: 172,506 parameters, 26,395,264 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.SmallResNet")
public final class SmallResNetGraph implements SmallResNet {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "smallresnet",
      () -> NetworkDescription.read(SmallResNetGraph.class, "SmallResNet.json"),
      (scope, images) -> new SmallResNetGraph(scope, images).logits());

  private final GraphScope scope;
  private final Operand<TFloat32> stem;
  private final Operand<TFloat32> stage1;
  private final Operand<TFloat32> stage2;
  private final Operand<TFloat32> stage3;
  private final Operand<TFloat32> pool;
  private final Operand<TFloat32> logits;

  /**
   * Adds the network to a graph.
   *
   * @param scope variables and mode of the tower
   * @param images {@code [batch, 32, 32, 3]}, standardised
   */
  public SmallResNetGraph(GraphScope scope, Operand<TFloat32> images) {
    this.scope = scope;
    stem = stem(images);
    stage1 = stage1(stem);
    stage2 = stage2(stage1);
    stage3 = stage3(stage2);
    pool = pool(stage3);
    logits = logits(pool);
  }

  @Override
  public LayerOutput stem() {
    return new LayerOutput("stem", stem);
  }

  @Override
  public LayerOutput stage1() {
    return new LayerOutput("stage1", stage1);
  }

  @Override
  public LayerOutput stage2() {
    return new LayerOutput("stage2", stage2);
  }

  @Override
  public LayerOutput stage3() {
    return new LayerOutput("stage3", stage3);
  }

  @Override
  public LayerOutput pool() {
    return new LayerOutput("pool", pool);
  }

  @Override
  public LayerOutput logits() {
    return new LayerOutput("logits", logits);
  }

  private Operand<TFloat32> stem(Operand<TFloat32> input) {
    // stem: Conv3x3(16) BatchNorm Relu: [batch, 32, 32, 3] -> [batch, 32, 32, 16], 464 parameters
    Ops tf = scope.step("stem");
    Operand<TFloat32> kernel = scope.weights("stem/kernel", Initializer.heNormal(27), 3, 3, 3, 16);
    Operand<TFloat32> conv = scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = scope.batchNorm(tf, conv, "stem", 16, 0.9f, 1e-5f);
    return tf.nn.relu(batchNorm);
  }

  private Operand<TFloat32> stage1(Operand<TFloat32> input) {
    // stage1: [batch, 32, 32, 16] -> [batch, 32, 32, 16], 9,344 parameters
    Operand<TFloat32> unit1 = stage1Unit1(input);
    return stage1Unit2(unit1);
  }

  private Operand<TFloat32> stage1Unit1(Operand<TFloat32> input) {
    // stage1/1/conv1: Conv3x3(16, stride = 1) BatchNorm Relu
    //   [batch, 32, 32, 16] -> [batch, 32, 32, 16], 2,336 parameters
    Ops tf = scope.step("stage1/1/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("stage1/1/conv1/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv1 = scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "stage1/1/conv1", 16, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // stage1/1/conv2: Conv3x3(16) BatchNorm
    //   [batch, 32, 32, 16] -> [batch, 32, 32, 16], 2,336 parameters
    tf = scope.step("stage1/1/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("stage1/1/conv2/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "stage1/1/conv2", 16, 0.9f, 1e-5f);

    // stage1/1: Add Relu: [batch, 32, 32, 16] -> [batch, 32, 32, 16]
    tf = scope.step("stage1/1");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> stage1Unit2(Operand<TFloat32> input) {
    // stage1/2/conv1: Conv3x3(16, stride = 1) BatchNorm Relu
    //   [batch, 32, 32, 16] -> [batch, 32, 32, 16], 2,336 parameters
    Ops tf = scope.step("stage1/2/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("stage1/2/conv1/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv1 = scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "stage1/2/conv1", 16, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // stage1/2/conv2: Conv3x3(16) BatchNorm
    //   [batch, 32, 32, 16] -> [batch, 32, 32, 16], 2,336 parameters
    tf = scope.step("stage1/2/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("stage1/2/conv2/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "stage1/2/conv2", 16, 0.9f, 1e-5f);

    // stage1/2: Add Relu: [batch, 32, 32, 16] -> [batch, 32, 32, 16]
    tf = scope.step("stage1/2");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> stage2(Operand<TFloat32> input) {
    // stage2: [batch, 32, 32, 16] -> [batch, 16, 16, 32], 32,512 parameters
    Operand<TFloat32> unit1 = stage2Unit1(input);
    return stage2Unit2(unit1);
  }

  private Operand<TFloat32> stage2Unit1(Operand<TFloat32> input) {
    // stage2/1/conv1: Conv3x3(32, stride = 2) BatchNorm Relu
    //   [batch, 32, 32, 16] -> [batch, 16, 16, 32], 4,672 parameters
    Ops tf = scope.step("stage2/1/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("stage2/1/conv1/kernel", Initializer.heNormal(144), 3, 3, 16, 32);
    Operand<TFloat32> conv1 =
        scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "stage2/1/conv1", 32, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // stage2/1/conv2: Conv3x3(32) BatchNorm
    //   [batch, 16, 16, 32] -> [batch, 16, 16, 32], 9,280 parameters
    tf = scope.step("stage2/1/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("stage2/1/conv2/kernel", Initializer.heNormal(288), 3, 3, 32, 32);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "stage2/1/conv2", 32, 0.9f, 1e-5f);

    // stage2/1/shortcut: Shortcut(ZERO_PAD): [batch, 32, 32, 16] -> [batch, 16, 16, 32]
    tf = scope.step("stage2/1/shortcut");
    Operand<TFloat32> shortcut = scope.zeroPadShortcut(tf, input, 2, 32);

    // stage2/1: Add Relu: [batch, 16, 16, 32] -> [batch, 16, 16, 32]
    tf = scope.step("stage2/1");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, shortcut);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> stage2Unit2(Operand<TFloat32> input) {
    // stage2/2/conv1: Conv3x3(32, stride = 1) BatchNorm Relu
    //   [batch, 16, 16, 32] -> [batch, 16, 16, 32], 9,280 parameters
    Ops tf = scope.step("stage2/2/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("stage2/2/conv1/kernel", Initializer.heNormal(288), 3, 3, 32, 32);
    Operand<TFloat32> conv1 = scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "stage2/2/conv1", 32, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // stage2/2/conv2: Conv3x3(32) BatchNorm
    //   [batch, 16, 16, 32] -> [batch, 16, 16, 32], 9,280 parameters
    tf = scope.step("stage2/2/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("stage2/2/conv2/kernel", Initializer.heNormal(288), 3, 3, 32, 32);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "stage2/2/conv2", 32, 0.9f, 1e-5f);

    // stage2/2: Add Relu: [batch, 16, 16, 32] -> [batch, 16, 16, 32]
    tf = scope.step("stage2/2");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> stage3(Operand<TFloat32> input) {
    // stage3: [batch, 16, 16, 32] -> [batch, 8, 8, 64], 129,536 parameters
    Operand<TFloat32> unit1 = stage3Unit1(input);
    return stage3Unit2(unit1);
  }

  private Operand<TFloat32> stage3Unit1(Operand<TFloat32> input) {
    // stage3/1/conv1: Conv3x3(64, stride = 2) BatchNorm Relu
    //   [batch, 16, 16, 32] -> [batch, 8, 8, 64], 18,560 parameters
    Ops tf = scope.step("stage3/1/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("stage3/1/conv1/kernel", Initializer.heNormal(288), 3, 3, 32, 64);
    Operand<TFloat32> conv1 =
        scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "stage3/1/conv1", 64, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // stage3/1/conv2: Conv3x3(64) BatchNorm
    //   [batch, 8, 8, 64] -> [batch, 8, 8, 64], 36,992 parameters
    tf = scope.step("stage3/1/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("stage3/1/conv2/kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "stage3/1/conv2", 64, 0.9f, 1e-5f);

    // stage3/1/shortcut: Shortcut(ZERO_PAD): [batch, 16, 16, 32] -> [batch, 8, 8, 64]
    tf = scope.step("stage3/1/shortcut");
    Operand<TFloat32> shortcut = scope.zeroPadShortcut(tf, input, 2, 64);

    // stage3/1: Add Relu: [batch, 8, 8, 64] -> [batch, 8, 8, 64]
    tf = scope.step("stage3/1");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, shortcut);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> stage3Unit2(Operand<TFloat32> input) {
    // stage3/2/conv1: Conv3x3(64, stride = 1) BatchNorm Relu
    //   [batch, 8, 8, 64] -> [batch, 8, 8, 64], 36,992 parameters
    Ops tf = scope.step("stage3/2/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("stage3/2/conv1/kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv1 = scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "stage3/2/conv1", 64, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // stage3/2/conv2: Conv3x3(64) BatchNorm
    //   [batch, 8, 8, 64] -> [batch, 8, 8, 64], 36,992 parameters
    tf = scope.step("stage3/2/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("stage3/2/conv2/kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "stage3/2/conv2", 64, 0.9f, 1e-5f);

    // stage3/2: Add Relu: [batch, 8, 8, 64] -> [batch, 8, 8, 64]
    tf = scope.step("stage3/2");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> pool(Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 8, 8, 64] -> [batch, 64]
    Ops tf = scope.step("pool");
    return tf.math.mean(input, tf.array(1, 2));
  }

  private Operand<TFloat32> logits(Operand<TFloat32> input) {
    // logits: Dense: [batch, 64] -> [batch, 10], 650 parameters
    Ops tf = scope.step("logits");
    Operand<TFloat32> kernel =
        scope.weights("logits/kernel", Initializer.glorotUniform(64, 10), 64, 10);
    Operand<TFloat32> bias = scope.bias("logits/bias", 10);
    return tf.nn.biasAdd(tf.linalg.matMul(input, kernel), bias);
  }
}
