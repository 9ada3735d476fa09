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

/**
 * The graph of {@link Projecting}: 828,712 parameters, 1,004,450,816 multiply-adds for an image.
 */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Projecting")
public final class ProjectingGraph extends Projecting {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "projecting",
      new NetworkFiles(ProjectingGraph.class, "Projecting",
          ProjectingGraph.class::getResourceAsStream),
      (scope, images) -> new ProjectingGraph(scope, images).fc());

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
    conv1 = conv1(scope.step("conv1"), images);
    pool1 = pool1(scope.step("pool1"), conv1);
    conv2 = conv2(scope.step("conv2"), pool1);
    conv3 = conv3(scope.step("conv3"), conv2);
    pool = pool(scope.step("pool"), conv3);
    fc = fc(scope.step("fc"), pool);
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

  private static Operand<TFloat32> conv1(Step step, Operand<TFloat32> input) {
    // conv1: Conv7x7(64, stride = 2) BatchNorm Relu
    //   [batch, 224, 224, 3] -> [batch, 112, 112, 64], 9,536 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(147), 7, 7, 3, 64);
    Operand<TFloat32> conv =
        step.conv2d(input, kernel, Window.of(7, 7).stride(2, 2).pad(3, 3, 3, 3));
    Operand<TFloat32> batchNorm = step.batchNorm(conv, 0.9f, 1e-5f);
    return step.relu(batchNorm);
  }

  private static Operand<TFloat32> pool1(Step step, Operand<TFloat32> input) {
    // pool1: MaxPool(size = 3, stride = 2, padding = HALF)
    //   [batch, 112, 112, 64] -> [batch, 56, 56, 64]
    return step.maxPool(input, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
  }

  private static Operand<TFloat32> conv2(Step block, Operand<TFloat32> input) {
    // conv2: [batch, 56, 56, 64] -> [batch, 56, 56, 64], 147,968 parameters
    Operand<TFloat32> unit1 = conv2Unit(block.unit(1), input);
    return conv2Unit(block.unit(2), unit1);
  }

  private static Operand<TFloat32> conv2Unit(Step block, Operand<TFloat32> input) {
    // conv2/1, conv2/2: [batch, 56, 56, 64] -> [batch, 56, 56, 64], 73,984 parameters each

    // conv1: Conv3x3(64, stride = 1) BatchNorm Relu
    //   [batch, 56, 56, 64] -> [batch, 56, 56, 64], 36,992 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv1Conv = conv1.conv2d(input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(64) BatchNorm: [batch, 56, 56, 64] -> [batch, 56, 56, 64], 36,992 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // Add Relu: [batch, 56, 56, 64] -> [batch, 56, 56, 64]
    Operand<TFloat32> add = block.add(conv2BatchNorm, input);
    return block.relu(add);
  }

  private static Operand<TFloat32> conv3(Step block, Operand<TFloat32> input) {
    // conv3: [batch, 56, 56, 64] -> [batch, 28, 28, 128], 542,208 parameters
    Operand<TFloat32> unit1 = conv3Unit1(block.unit(1), input);
    return conv3Unit2(block.unit(2), unit1);
  }

  private static Operand<TFloat32> conv3Unit1(Step block, Operand<TFloat32> input) {
    // conv3/1: [batch, 56, 56, 64] -> [batch, 28, 28, 128], 230,144 parameters

    // conv1: Conv3x3(128, stride = 2) BatchNorm Relu
    //   [batch, 56, 56, 64] -> [batch, 28, 28, 128], 73,984 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(576), 3, 3, 64, 128);
    Operand<TFloat32> conv1Conv =
        conv1.conv2d(input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(128) BatchNorm
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 147,712 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(1152), 3, 3, 128, 128);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // shortcut: Shortcut(PROJECT_ALL)
    //   [batch, 56, 56, 64] -> [batch, 28, 28, 128], 8,448 parameters
    Step shortcut = block.step("shortcut");
    Operand<TFloat32> shortcutKernel =
        shortcut.weights("kernel", Initializer.heNormal(64), 1, 1, 64, 128);
    Operand<TFloat32> shortcutConv =
        shortcut.conv2d(input, shortcutKernel, Window.of(1, 1).stride(2, 2));
    Operand<TFloat32> shortcutBatchNorm = shortcut.batchNorm(shortcutConv, 0.9f, 1e-5f);

    // Add Relu: [batch, 28, 28, 128] -> [batch, 28, 28, 128]
    Operand<TFloat32> add = block.add(conv2BatchNorm, shortcutBatchNorm);
    return block.relu(add);
  }

  private static Operand<TFloat32> conv3Unit2(Step block, Operand<TFloat32> input) {
    // conv3/2: [batch, 28, 28, 128] -> [batch, 28, 28, 128], 312,064 parameters

    // conv1: Conv3x3(128, stride = 1) BatchNorm Relu
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 147,712 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(1152), 3, 3, 128, 128);
    Operand<TFloat32> conv1Conv = conv1.conv2d(input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(128) BatchNorm
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 147,712 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(1152), 3, 3, 128, 128);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // shortcut: Shortcut(PROJECT_ALL)
    //   [batch, 28, 28, 128] -> [batch, 28, 28, 128], 16,640 parameters
    Step shortcut = block.step("shortcut");
    Operand<TFloat32> shortcutKernel =
        shortcut.weights("kernel", Initializer.heNormal(128), 1, 1, 128, 128);
    Operand<TFloat32> shortcutConv = shortcut.conv2d(input, shortcutKernel, Window.of(1, 1));
    Operand<TFloat32> shortcutBatchNorm = shortcut.batchNorm(shortcutConv, 0.9f, 1e-5f);

    // Add Relu: [batch, 28, 28, 128] -> [batch, 28, 28, 128]
    Operand<TFloat32> add = block.add(conv2BatchNorm, shortcutBatchNorm);
    return block.relu(add);
  }

  private static Operand<TFloat32> pool(Step step, Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 28, 28, 128] -> [batch, 128]
    return step.globalAvgPool(input);
  }

  private static Operand<TFloat32> fc(Step step, Operand<TFloat32> input) {
    // fc: Dense: [batch, 128] -> [batch, 1000], 129,000 parameters
    Operand<TFloat32> kernel =
        step.weights("kernel", Initializer.glorotUniform(128, 1000), 128, 1000);
    Operand<TFloat32> bias = step.bias("bias", 1000);
    return step.dense(input, kernel, bias);
  }
}
