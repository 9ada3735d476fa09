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

/** The graph of {@link PlainPadded}: 46,042 parameters, 3,350,848 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.PlainPadded")
public final class PlainPaddedGraph implements PlainPadded {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "plainpadded",
      new NetworkFiles(PlainPaddedGraph.class, "PlainPadded",
          PlainPaddedGraph.class::getResourceAsStream),
      (scope, images) -> new PlainPaddedGraph(scope, images).head());

  private final Operand<TFloat32> scope;
  private final Operand<TFloat32> images;
  private final Operand<TFloat32> tf;
  private final Operand<TFloat32> pool;
  private final Operand<TFloat32> head;

  /**
   * Adds the network to a graph.
   *
   * @param scope_ variables and mode of the tower
   * @param images_ {@code [batch, 28, 28, 1]}, standardised
   */
  public PlainPaddedGraph(GraphScope scope_, Operand<TFloat32> images_) {
    // input: padded to [batch, 32, 32, 1] with zeros, the mean colour
    Operand<TFloat32> padded = scope_.step("input").pad(images_, 2, 2, 2, 2);
    scope = scope(scope_.step("scope"), padded);
    images = images(scope_.step("images"), scope);
    tf = tf(scope_.step("tf"), images);
    pool = pool(scope_.step("pool"), tf);
    head = head(scope_.step("head"), pool);
  }

  @Override
  public LayerOutput scope() {
    return new LayerOutput("scope", scope);
  }

  @Override
  public LayerOutput images() {
    return new LayerOutput("images", images);
  }

  @Override
  public LayerOutput tf() {
    return new LayerOutput("tf", tf);
  }

  @Override
  public LayerOutput pool() {
    return new LayerOutput("pool", pool);
  }

  @Override
  public LayerOutput head() {
    return new LayerOutput("head", head);
  }

  private static Operand<TFloat32> scope(Step step, Operand<TFloat32> input) {
    // scope: Conv3x3(8) Relu: [batch, 32, 32, 1] -> [batch, 32, 32, 8], 80 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(9), 3, 3, 1, 8);
    Operand<TFloat32> bias = step.bias("bias", 8);
    Operand<TFloat32> conv = step.conv2d(input, kernel, bias, Window.of(3, 3).pad(1, 1, 1, 1));
    return step.relu(conv);
  }

  private static Operand<TFloat32> images(Step block, Operand<TFloat32> input) {
    // images: [batch, 32, 32, 8] -> [batch, 16, 16, 16], 8,192 parameters
    Operand<TFloat32> unit1 = imagesUnit1(block.unit(1), input);
    return imagesUnit2(block.unit(2), unit1);
  }

  private static Operand<TFloat32> imagesUnit1(Step block, Operand<TFloat32> input) {
    // images/1: [batch, 32, 32, 8] -> [batch, 16, 16, 16], 3,520 parameters

    // conv1: Conv3x3(16, stride = 2) BatchNorm Relu
    //   [batch, 32, 32, 8] -> [batch, 16, 16, 16], 1,184 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel = conv1.weights("kernel", Initializer.heNormal(72), 3, 3, 8, 16);
    Operand<TFloat32> conv1Conv =
        conv1.conv2d(input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(16) BatchNorm: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,336 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16]
    return block.relu(conv2BatchNorm);
  }

  private static Operand<TFloat32> imagesUnit2(Step block, Operand<TFloat32> input) {
    // images/2: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 4,672 parameters

    // conv1: Conv3x3(16, stride = 1) BatchNorm Relu
    //   [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,336 parameters
    Step conv1 = block.step("conv1");
    Operand<TFloat32> conv1Kernel =
        conv1.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv1Conv = conv1.conv2d(input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm = conv1.batchNorm(conv1Conv, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = conv1.relu(conv1BatchNorm);

    // conv2: Conv3x3(16) BatchNorm: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,336 parameters
    Step conv2 = block.step("conv2");
    Operand<TFloat32> conv2Kernel =
        conv2.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv2Conv =
        conv2.conv2d(conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm = conv2.batchNorm(conv2Conv, 0.9f, 1e-5f);

    // Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16]
    return block.relu(conv2BatchNorm);
  }

  private static Operand<TFloat32> tf(Step block, Operand<TFloat32> input) {
    // tf: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 4,640 parameters

    // 1: Conv3x3(16) Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,320 parameters
    Step unit1 = block.unit(1);
    Operand<TFloat32> unit1Kernel =
        unit1.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> unit1Bias = unit1.bias("bias", 16);
    Operand<TFloat32> unit1Conv =
        unit1.conv2d(input, unit1Kernel, unit1Bias, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> unit1Relu = unit1.relu(unit1Conv);

    // 2: Conv3x3(16) Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,320 parameters
    Step unit2 = block.unit(2);
    Operand<TFloat32> unit2Kernel =
        unit2.weights("kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> unit2Bias = unit2.bias("bias", 16);
    Operand<TFloat32> unit2Conv =
        unit2.conv2d(unit1Relu, unit2Kernel, unit2Bias, Window.of(3, 3).pad(1, 1, 1, 1));
    return unit2.relu(unit2Conv);
  }

  private static Operand<TFloat32> pool(Step step, Operand<TFloat32> input) {
    // pool: MaxPool: [batch, 16, 16, 16] -> [batch, 8, 8, 16]
    return step.maxPool(input, Window.of(2, 2).stride(2, 2));
  }

  private static Operand<TFloat32> head(Step block, Operand<TFloat32> input) {
    // head: [batch, 8, 8, 16] -> [batch, 10], 33,130 parameters

    // input: Flatten Dense(32) Relu Dropout(0.5)
    //   [batch, 8, 8, 16] -> [batch, 32], 32,800 parameters
    Step input2 = block.step("input");
    Operand<TFloat32> inputFlatten = input2.flatten(input);
    Operand<TFloat32> inputKernel =
        input2.weights("kernel", Initializer.glorotUniform(1024, 32), 1024, 32);
    Operand<TFloat32> inputBias = input2.bias("bias", 32);
    Operand<TFloat32> inputDense = input2.dense(inputFlatten, inputKernel, inputBias);
    Operand<TFloat32> inputRelu = input2.relu(inputDense);
    Operand<TFloat32> inputDropout = input2.dropout(inputRelu, 0.5f);

    // kernel: Dense: [batch, 32] -> [batch, 10], 330 parameters
    Step kernel = block.step("kernel");
    Operand<TFloat32> kernelKernel =
        kernel.weights("kernel", Initializer.glorotUniform(32, 10), 32, 10);
    Operand<TFloat32> kernelBias = kernel.bias("bias", 10);
    return kernel.dense(inputDropout, kernelKernel, kernelBias);
  }
}
