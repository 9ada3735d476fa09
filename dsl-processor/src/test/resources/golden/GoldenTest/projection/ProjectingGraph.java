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

/**
 * The graph of {@link Projecting}: 828,712 parameters, 1,004,450,816 multiply-adds for an image.
 */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Projecting")
public final class ProjectingGraph extends Projecting {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "projecting",
      () -> NetworkDescription.read(ProjectingGraph.class, "Projecting.json"),
      (scope, images) -> new ProjectingGraph(scope, images).fc());

  private final GraphScope scope;
  private final Operand<TFloat32> conv1;
  private final Operand<TFloat32> pool1;
  private final Operand<TFloat32> conv2;
  private final Operand<TFloat32> conv3;
  private final Operand<TFloat32> pool;
  private final Operand<TFloat32> fc;

  /**
   * Adds the network to a graph.
   *
   * @param scope variables and mode of the tower
   * @param images {@code [batch, 224, 224, 3]}, standardised
   */
  public ProjectingGraph(GraphScope scope, Operand<TFloat32> images) {
    this.scope = scope;
    conv1 = conv1(images);
    pool1 = pool1(conv1);
    conv2 = conv2(pool1);
    conv3 = conv3(conv2);
    pool = pool(conv3);
    fc = fc(pool);
  }

  @Override
  public LayerOutput conv1() {
    return new LayerOutput("conv1", conv1);
  }

  @Override
  public LayerOutput pool1() {
    return new LayerOutput("pool1", pool1);
  }

  @Override
  public LayerOutput conv2() {
    return new LayerOutput("conv2", conv2);
  }

  @Override
  public LayerOutput conv3() {
    return new LayerOutput("conv3", conv3);
  }

  @Override
  public LayerOutput pool() {
    return new LayerOutput("pool", pool);
  }

  @Override
  public LayerOutput fc() {
    return new LayerOutput("fc", fc);
  }

  private Operand<TFloat32> conv1(Operand<TFloat32> input) {
    // conv1: Conv7x7(64, stride = 2) BatchNorm Relu
    //   [batch, 224, 224, 3] -> [batch, 112, 112, 64], 9,536 parameters
    Ops tf = scope.step("conv1");
    Operand<TFloat32> kernel =
        scope.weights("conv1/kernel", Initializer.heNormal(147), 7, 7, 3, 64);
    Operand<TFloat32> conv =
        scope.conv2d(tf, input, kernel, Window.of(7, 7).stride(2, 2).pad(3, 3, 3, 3));
    Operand<TFloat32> batchNorm = scope.batchNorm(tf, conv, "conv1", 64, 0.9f, 1e-5f);
    return tf.nn.relu(batchNorm);
  }

  private Operand<TFloat32> pool1(Operand<TFloat32> input) {
    // pool1: MaxPool(size = 3, stride = 2, padding = HALF)
    //   [batch, 112, 112, 64] -> [batch, 56, 56, 64]
    Ops tf = scope.step("pool1");
    return scope.maxPool(tf, input, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
  }

  private Operand<TFloat32> conv2(Operand<TFloat32> input) {
    // conv2: [batch, 56, 56, 64] -> [batch, 56, 56, 64], 147,968 parameters
    Operand<TFloat32> unit1 = conv2Unit1(input);
    return conv2Unit2(unit1);
  }

  private Operand<TFloat32> conv2Unit1(Operand<TFloat32> input) {
    // conv2/1/conv1: Conv3x3(64, stride = 1) BatchNorm Relu
    //   [batch, 56, 56, 64] -> [batch, 56, 56, 64], 36,992 parameters
    Ops tf = scope.step("conv2/1/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("conv2/1/conv1/kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv1 = scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = scope.batchNorm(tf, conv1, "conv2/1/conv1", 64, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // conv2/1/conv2: Conv3x3(64) BatchNorm
    //   [batch, 56, 56, 64] -> [batch, 56, 56, 64], 36,992 parameters
    tf = scope.step("conv2/1/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("conv2/1/conv2/kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = scope.batchNorm(tf, conv2, "conv2/1/conv2", 64, 0.9f, 1e-5f);

    // conv2/1: Add Relu: [batch, 56, 56, 64] -> [batch, 56, 56, 64]
    tf = scope.step("conv2/1");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> conv2Unit2(Operand<TFloat32> input) {
    // conv2/2/conv1: Conv3x3(64, stride = 1) BatchNorm Relu
    //   [batch, 56, 56, 64] -> [batch, 56, 56, 64], 36,992 parameters
    Ops tf = scope.step("conv2/2/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("conv2/2/conv1/kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv1 = scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = scope.batchNorm(tf, conv1, "conv2/2/conv1", 64, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // conv2/2/conv2: Conv3x3(64) BatchNorm
    //   [batch, 56, 56, 64] -> [batch, 56, 56, 64], 36,992 parameters
    tf = scope.step("conv2/2/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("conv2/2/conv2/kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = scope.batchNorm(tf, conv2, "conv2/2/conv2", 64, 0.9f, 1e-5f);

    // conv2/2: Add Relu: [batch, 56, 56, 64] -> [batch, 56, 56, 64]
    tf = scope.step("conv2/2");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, input);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> conv3(Operand<TFloat32> input) {
    // conv3: [batch, 56, 56, 64] -> [batch, 28, 28, 128], 542,208 parameters
    Operand<TFloat32> unit1 = conv3Unit1(input);
    return conv3Unit2(unit1);
  }

  private Operand<TFloat32> conv3Unit1(Operand<TFloat32> input) {
    // conv3/1/conv1: Conv3x3(128, stride = 2) BatchNorm Relu
    //   [batch, 56, 56, 64] -> [batch, 28, 28, 128], 73,984 parameters
    Ops tf = scope.step("conv3/1/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("conv3/1/conv1/kernel", Initializer.heNormal(576), 3, 3, 64, 128);
    Operand<TFloat32> conv1 =
        scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "conv3/1/conv1", 128, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // conv3/1/conv2: Conv3x3(128) BatchNorm
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 147,712 parameters
    tf = scope.step("conv3/1/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("conv3/1/conv2/kernel", Initializer.heNormal(1152), 3, 3, 128, 128);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "conv3/1/conv2", 128, 0.9f, 1e-5f);

    // conv3/1/shortcut: Shortcut(PROJECT_ALL)
    //   [batch, 56, 56, 64] -> [batch, 28, 28, 128], 8,448 parameters
    tf = scope.step("conv3/1/shortcut");
    Operand<TFloat32> shortcutKernel =
        scope.weights("conv3/1/shortcut/kernel", Initializer.heNormal(64), 1, 1, 64, 128);
    Operand<TFloat32> shortcutProjection =
        scope.conv2d(tf, input, shortcutKernel, Window.of(1, 1).stride(2, 2));
    Operand<TFloat32> shortcut =
        scope.batchNorm(tf, shortcutProjection, "conv3/1/shortcut", 128, 0.9f, 1e-5f);

    // conv3/1: Add Relu: [batch, 28, 28, 128] -> [batch, 28, 28, 128]
    tf = scope.step("conv3/1");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, shortcut);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> conv3Unit2(Operand<TFloat32> input) {
    // conv3/2/conv1: Conv3x3(128, stride = 1) BatchNorm Relu
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 147,712 parameters
    Ops tf = scope.step("conv3/2/conv1");
    Operand<TFloat32> conv1Kernel =
        scope.weights("conv3/2/conv1/kernel", Initializer.heNormal(1152), 3, 3, 128, 128);
    Operand<TFloat32> conv1 = scope.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope.batchNorm(tf, conv1, "conv3/2/conv1", 128, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // conv3/2/conv2: Conv3x3(128) BatchNorm
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 147,712 parameters
    tf = scope.step("conv3/2/conv2");
    Operand<TFloat32> conv2Kernel =
        scope.weights("conv3/2/conv2/kernel", Initializer.heNormal(1152), 3, 3, 128, 128);
    Operand<TFloat32> conv2 =
        scope.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope.batchNorm(tf, conv2, "conv3/2/conv2", 128, 0.9f, 1e-5f);

    // conv3/2/shortcut: Shortcut(PROJECT_ALL)
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 16,640 parameters
    tf = scope.step("conv3/2/shortcut");
    Operand<TFloat32> shortcutKernel =
        scope.weights("conv3/2/shortcut/kernel", Initializer.heNormal(128), 1, 1, 128, 128);
    Operand<TFloat32> shortcutProjection = scope.conv2d(tf, input, shortcutKernel, Window.of(1, 1));
    Operand<TFloat32> shortcut =
        scope.batchNorm(tf, shortcutProjection, "conv3/2/shortcut", 128, 0.9f, 1e-5f);

    // conv3/2: Add Relu: [batch, 28, 28, 128] -> [batch, 28, 28, 128]
    tf = scope.step("conv3/2");
    Operand<TFloat32> add = tf.math.add(conv2BatchNorm, shortcut);
    return tf.nn.relu(add);
  }

  private Operand<TFloat32> pool(Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 28, 28, 128] -> [batch, 128]
    Ops tf = scope.step("pool");
    return tf.math.mean(input, tf.array(1, 2));
  }

  private Operand<TFloat32> fc(Operand<TFloat32> input) {
    // fc: Dense: [batch, 128] -> [batch, 1000], 129,000 parameters
    Ops tf = scope.step("fc");
    Operand<TFloat32> kernel =
        scope.weights("fc/kernel", Initializer.glorotUniform(128, 1000), 128, 1000);
    Operand<TFloat32> bias = scope.bias("fc/bias", 1000);
    return tf.nn.biasAdd(tf.linalg.matMul(input, kernel), bias);
  }
}
