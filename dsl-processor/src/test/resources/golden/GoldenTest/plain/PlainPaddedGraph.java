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

/** The graph of {@link PlainPadded}: 46,042 parameters, 3,350,848 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.PlainPadded")
public final class PlainPaddedGraph implements PlainPadded {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "plainpadded",
      () -> NetworkDescription.read(PlainPaddedGraph.class, "PlainPadded.json"),
      (scope, images) -> new PlainPaddedGraph(scope, images).head());

  private final GraphScope scope_;
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
    this.scope_ = scope_;
    // input: padded to [batch, 32, 32, 1] with zeros, the mean colour
    Ops tf_ = scope_.step("input");
    int[][] widths = {{0, 0}, {2, 2}, {2, 2}, {0, 0}};
    Operand<TFloat32> padded = tf_.pad(images_, tf_.constant(widths), tf_.constant(0f));
    scope = scope(padded);
    images = images(scope);
    tf = tf(images);
    pool = pool(tf);
    head = head(pool);
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

  private Operand<TFloat32> scope(Operand<TFloat32> input) {
    // scope: Conv3x3(8) Relu: [batch, 32, 32, 1] -> [batch, 32, 32, 8], 80 parameters
    Ops tf = scope_.step("scope");
    Operand<TFloat32> kernel = scope_.weights("scope/kernel", Initializer.heNormal(9), 3, 3, 1, 8);
    Operand<TFloat32> convolution =
        scope_.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> bias = scope_.bias("scope/bias", 8);
    Operand<TFloat32> conv = tf.nn.biasAdd(convolution, bias);
    return tf.nn.relu(conv);
  }

  private Operand<TFloat32> images(Operand<TFloat32> input) {
    // images: [batch, 32, 32, 8] -> [batch, 16, 16, 16], 8,192 parameters
    Operand<TFloat32> unit1 = imagesUnit1(input);
    return imagesUnit2(unit1);
  }

  private Operand<TFloat32> imagesUnit1(Operand<TFloat32> input) {
    // images/1/conv1: Conv3x3(16, stride = 2) BatchNorm Relu
    //   [batch, 32, 32, 8] -> [batch, 16, 16, 16], 1,184 parameters
    Ops tf = scope_.step("images/1/conv1");
    Operand<TFloat32> conv1Kernel =
        scope_.weights("images/1/conv1/kernel", Initializer.heNormal(72), 3, 3, 8, 16);
    Operand<TFloat32> conv1 =
        scope_.conv2d(tf, input, conv1Kernel, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope_.batchNorm(tf, conv1, "images/1/conv1", 16, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // images/1/conv2: Conv3x3(16) BatchNorm
    //   [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,336 parameters
    tf = scope_.step("images/1/conv2");
    Operand<TFloat32> conv2Kernel =
        scope_.weights("images/1/conv2/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv2 =
        scope_.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope_.batchNorm(tf, conv2, "images/1/conv2", 16, 0.9f, 1e-5f);

    // images/1: Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16]
    tf = scope_.step("images/1");
    return tf.nn.relu(conv2BatchNorm);
  }

  private Operand<TFloat32> imagesUnit2(Operand<TFloat32> input) {
    // images/2/conv1: Conv3x3(16, stride = 1) BatchNorm Relu
    //   [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,336 parameters
    Ops tf = scope_.step("images/2/conv1");
    Operand<TFloat32> conv1Kernel =
        scope_.weights("images/2/conv1/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv1 =
        scope_.conv2d(tf, input, conv1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv1BatchNorm =
        scope_.batchNorm(tf, conv1, "images/2/conv1", 16, 0.9f, 1e-5f);
    Operand<TFloat32> conv1Relu = tf.nn.relu(conv1BatchNorm);

    // images/2/conv2: Conv3x3(16) BatchNorm
    //   [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,336 parameters
    tf = scope_.step("images/2/conv2");
    Operand<TFloat32> conv2Kernel =
        scope_.weights("images/2/conv2/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> conv2 =
        scope_.conv2d(tf, conv1Relu, conv2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> conv2BatchNorm =
        scope_.batchNorm(tf, conv2, "images/2/conv2", 16, 0.9f, 1e-5f);

    // images/2: Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16]
    tf = scope_.step("images/2");
    return tf.nn.relu(conv2BatchNorm);
  }

  private Operand<TFloat32> tf(Operand<TFloat32> input) {
    // tf/1: Conv3x3(16) Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,320 parameters
    Ops tf = scope_.step("tf/1");
    Operand<TFloat32> unit1Kernel =
        scope_.weights("tf/1/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> unit1Convolution =
        scope_.conv2d(tf, input, unit1Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> unit1Bias = scope_.bias("tf/1/bias", 16);
    Operand<TFloat32> unit1 = tf.nn.biasAdd(unit1Convolution, unit1Bias);
    Operand<TFloat32> unit1Relu = tf.nn.relu(unit1);

    // tf/2: Conv3x3(16) Relu: [batch, 16, 16, 16] -> [batch, 16, 16, 16], 2,320 parameters
    tf = scope_.step("tf/2");
    Operand<TFloat32> unit2Kernel =
        scope_.weights("tf/2/kernel", Initializer.heNormal(144), 3, 3, 16, 16);
    Operand<TFloat32> unit2Convolution =
        scope_.conv2d(tf, unit1Relu, unit2Kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> unit2Bias = scope_.bias("tf/2/bias", 16);
    Operand<TFloat32> unit2 = tf.nn.biasAdd(unit2Convolution, unit2Bias);
    return tf.nn.relu(unit2);
  }

  private Operand<TFloat32> pool(Operand<TFloat32> input) {
    // pool: MaxPool: [batch, 16, 16, 16] -> [batch, 8, 8, 16]
    Ops tf = scope_.step("pool");
    return scope_.maxPool(tf, input, Window.of(2, 2).stride(2, 2));
  }

  private Operand<TFloat32> head(Operand<TFloat32> input) {
    // head/input: Flatten Dense(32) Relu Dropout(0.5)
    //   [batch, 8, 8, 16] -> [batch, 32], 32,800 parameters
    Ops tf = scope_.step("head/input");
    Operand<TFloat32> input2 = tf.reshape(input, tf.array(-1, 1024));
    Operand<TFloat32> inputKernel =
        scope_.weights("head/input/kernel", Initializer.glorotUniform(1024, 32), 1024, 32);
    Operand<TFloat32> inputBias = scope_.bias("head/input/bias", 32);
    Operand<TFloat32> inputDense = tf.nn.biasAdd(tf.linalg.matMul(input2, inputKernel), inputBias);
    Operand<TFloat32> inputRelu = tf.nn.relu(inputDense);
    Operand<TFloat32> inputDropout = scope_.dropout(tf, inputRelu, "head/input", 0.5f);

    // head/kernel: Dense: [batch, 32] -> [batch, 10], 330 parameters
    tf = scope_.step("head/kernel");
    Operand<TFloat32> kernelKernel =
        scope_.weights("head/kernel/kernel", Initializer.glorotUniform(32, 10), 32, 10);
    Operand<TFloat32> kernelBias = scope_.bias("head/kernel/bias", 10);
    return tf.nn.biasAdd(tf.linalg.matMul(inputDropout, kernelKernel), kernelBias);
  }
}
