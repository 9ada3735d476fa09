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

/** The graph of {@link SmallResNet}: 172,506 parameters, 26,395,264 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.SmallResNet")
public final class SmallResNetGraph implements SmallResNet {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "smallresnet",
      new NetworkFiles(SmallResNetGraph.class, "SmallResNet",
          SmallResNetGraph.class::getResourceAsStream),
      (scope, images) -> new SmallResNetGraph(scope, images).logits());

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
    stem = stem(scope.step("stem"), images);
    stage1 = stage1(scope.step("stage1"), stem);
    stage2 = stage2(scope.step("stage2"), stage1);
    stage3 = stage3(scope.step("stage3"), stage2);
    pool = pool(scope.step("pool"), stage3);
    logits = logits(scope.step("logits"), pool);
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

  private static Operand<TFloat32> stem(Step step, Operand<TFloat32> input) {
    // stem: Conv3x3(16) BatchNorm Relu: [batch, 32, 32, 3] -> [batch, 32, 32, 16], 464 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(27), 3, 3, 3, 16);
    Operand<TFloat32> conv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = step.batchNorm(conv, 0.9f, 1e-5f);
    return step.relu(batchNorm);
  }

  private static Operand<TFloat32> stage1(Step block, Operand<TFloat32> input) {
    // stage1: [batch, 32, 32, 16] -> [batch, 32, 32, 16], 9,344 parameters
    Operand<TFloat32> unit1 = stage1Unit(block.unit(1), input);
    return stage1Unit(block.unit(2), unit1);
  }

  private static Operand<TFloat32> stage1Unit(Step block, Operand<TFloat32> input) {
    // stage1/1, stage1/2: [batch, 32, 32, 16] -> [batch, 32, 32, 16], 4,672 parameters each

    // conv1: Conv3x3(16, stride = 1) BatchNorm Relu
    //   [batch, 32, 32, 16] -> [batch, 32, 32, 16], 2,336 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv1Conv = conv1.conv2d(input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(16) BatchNorm: [batch, 32, 32, 16] -> [batch, 32, 32, 16], 2,336 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // Add Relu: [batch, 32, 32, 16] -> [batch, 32, 32, 16]
    Operand<TFloat32> add = block.add(conv2BatchNorm, input);
    return block.relu(add);
  }

  private static Operand<TFloat32> stage2(Step block, Operand<TFloat32> input) {
    // stage2: [batch, 32, 32, 16] -> [batch, 16, 16, 32], 32,512 parameters
    Operand<TFloat32> unit1 = stage2Unit1(block.unit(1), input);
    return stage2Unit2(block.unit(2), unit1);
  }

  private static Operand<TFloat32> stage2Unit1(Step block, Operand<TFloat32> input) {
    // stage2/1: [batch, 32, 32, 16] -> [batch, 16, 16, 32], 13,952 parameters

    // conv1: Conv3x3(32, stride = 2) BatchNorm Relu
    //   [batch, 32, 32, 16] -> [batch, 16, 16, 32], 4,672 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 32);
    Operand<TFloat32> conv1Conv =
        conv1.conv2d(input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(32) BatchNorm: [batch, 16, 16, 32] -> [batch, 16, 16, 32], 9,280 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(288), 3, 3, 32, 32);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // shortcut: Shortcut(ZERO_PAD): [batch, 32, 32, 16] -> [batch, 16, 16, 32]
    Operand<TFloat32> shortcut = block.step("shortcut").zeroPadShortcut(input, 2, 32);

    // Add Relu: [batch, 16, 16, 32] -> [batch, 16, 16, 32]
    Operand<TFloat32> add = block.add(conv2BatchNorm, shortcut);
    return block.relu(add);
  }

  private static Operand<TFloat32> stage2Unit2(Step block, Operand<TFloat32> input) {
    // stage2/2: [batch, 16, 16, 32] -> [batch, 16, 16, 32], 18,560 parameters

    // conv1: Conv3x3(32, stride = 1) BatchNorm Relu
    //   [batch, 16, 16, 32] -> [batch, 16, 16, 32], 9,280 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(288), 3, 3, 32, 32);
    Operand<TFloat32> conv1Conv = conv1.conv2d(input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(32) BatchNorm: [batch, 16, 16, 32] -> [batch, 16, 16, 32], 9,280 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(288), 3, 3, 32, 32);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // Add Relu: [batch, 16, 16, 32] -> [batch, 16, 16, 32]
    Operand<TFloat32> add = block.add(conv2BatchNorm, input);
    return block.relu(add);
  }

  private static Operand<TFloat32> stage3(Step block, Operand<TFloat32> input) {
    // stage3: [batch, 16, 16, 32] -> [batch, 8, 8, 64], 129,536 parameters
    Operand<TFloat32> unit1 = stage3Unit1(block.unit(1), input);
    return stage3Unit2(block.unit(2), unit1);
  }

  private static Operand<TFloat32> stage3Unit1(Step block, Operand<TFloat32> input) {
    // stage3/1: [batch, 16, 16, 32] -> [batch, 8, 8, 64], 55,552 parameters

    // conv1: Conv3x3(64, stride = 2) BatchNorm Relu
    //   [batch, 16, 16, 32] -> [batch, 8, 8, 64], 18,560 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(288), 3, 3, 32, 64);
    Operand<TFloat32> conv1Conv =
        conv1.conv2d(input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(64) BatchNorm: [batch, 8, 8, 64] -> [batch, 8, 8, 64], 36,992 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // shortcut: Shortcut(ZERO_PAD): [batch, 16, 16, 32] -> [batch, 8, 8, 64]
    Operand<TFloat32> shortcut = block.step("shortcut").zeroPadShortcut(input, 2, 64);

    // Add Relu: [batch, 8, 8, 64] -> [batch, 8, 8, 64]
    Operand<TFloat32> add = block.add(conv2BatchNorm, shortcut);
    return block.relu(add);
  }

  private static Operand<TFloat32> stage3Unit2(Step block, Operand<TFloat32> input) {
    // stage3/2: [batch, 8, 8, 64] -> [batch, 8, 8, 64], 73,984 parameters

    // conv1: Conv3x3(64, stride = 1) BatchNorm Relu
    //   [batch, 8, 8, 64] -> [batch, 8, 8, 64], 36,992 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv1Conv = conv1.conv2d(input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(64) BatchNorm: [batch, 8, 8, 64] -> [batch, 8, 8, 64], 36,992 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(576), 3, 3, 64, 64);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // Add Relu: [batch, 8, 8, 64] -> [batch, 8, 8, 64]
    Operand<TFloat32> add = block.add(conv2BatchNorm, input);
    return block.relu(add);
  }

  private static Operand<TFloat32> pool(Step step, Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 8, 8, 64] -> [batch, 64]
    return step.globalAvgPool(input);
  }

  private static Operand<TFloat32> logits(Step step, Operand<TFloat32> input) {
    // logits: Dense: [batch, 64] -> [batch, 10], 650 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.glorotUniform(64, 10), 64, 10);
    Operand<TFloat32> bias = step.bias("bias", 10);
    return step.dense(input, kernel, bias);
  }
}
