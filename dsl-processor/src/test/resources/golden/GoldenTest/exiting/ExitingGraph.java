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

/** The graph of {@link Exiting}: 2,170 parameters, 166,048 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Exiting")
public final class ExitingGraph implements Exiting {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "exiting",
      () -> NetworkDescription.read(ExitingGraph.class, "Exiting.json"),
      (scope, images) -> new ExitingGraph(scope, images).logits());

  private final GraphScope scope;
  private final Operand<TFloat32> stem;
  private final Operand<TFloat32> middle;
  private final Operand<TFloat32> exit;
  private final Operand<TFloat32> top;
  private final Operand<TFloat32> pool;
  private final Operand<TFloat32> logits;

  /**
   * Adds the network to a graph.
   *
   * @param scope variables and mode of the tower
   * @param images {@code [batch, 16, 16, 3]}, standardised
   */
  public ExitingGraph(GraphScope scope, Operand<TFloat32> images) {
    this.scope = scope;
    stem = stem(images);
    middle = middle(stem);
    exit = scope.sideExit(exit(middle), 0.3f);
    top = top(middle);
    pool = pool(top);
    logits = logits(pool);
  }

  @Override
  public LayerOutput stem() {
    return new LayerOutput("stem", stem);
  }

  @Override
  public LayerOutput middle() {
    return new LayerOutput("middle", middle);
  }

  @Override
  public LayerOutput exit() {
    return new LayerOutput("exit", exit);
  }

  @Override
  public LayerOutput top() {
    return new LayerOutput("top", top);
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
    // stem: Conv3x3(8) BatchNorm Relu MaxPool
    //   [batch, 16, 16, 3] -> [batch, 8, 8, 8], 232 parameters
    Ops tf = scope.step("stem");
    Operand<TFloat32> kernel =
        scope.frozen().weights("stem/kernel", Initializer.heNormal(27), 3, 3, 3, 8);
    Operand<TFloat32> conv = scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = scope.frozen().batchNorm(tf, conv, "stem", 8, 0.9f, 1e-5f);
    Operand<TFloat32> relu = tf.nn.relu(batchNorm);
    return scope.maxPool(tf, relu, Window.of(2, 2).stride(2, 2));
  }

  private Operand<TFloat32> middle(Operand<TFloat32> input) {
    // middle: Conv3x3(8) Relu: [batch, 8, 8, 8] -> [batch, 8, 8, 8], 584 parameters
    Ops tf = scope.step("middle");
    Operand<TFloat32> kernel = scope.weights("middle/kernel", Initializer.heNormal(72), 3, 3, 8, 8);
    Operand<TFloat32> convolution =
        scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> bias = scope.bias("middle/bias", 8);
    Operand<TFloat32> conv = tf.nn.biasAdd(convolution, bias);
    return tf.nn.relu(conv);
  }

  private Operand<TFloat32> exit(Operand<TFloat32> input) {
    // exit: GlobalAvgPool Dense: [batch, 8, 8, 8] -> [batch, 10], 90 parameters
    Ops tf = scope.step("exit");
    Operand<TFloat32> globalPool = tf.math.mean(input, tf.array(1, 2));
    Operand<TFloat32> kernel =
        scope.weights("exit/kernel", Initializer.glorotUniform(8, 10), 8, 10);
    Operand<TFloat32> bias = scope.bias("exit/bias", 10);
    return tf.nn.biasAdd(tf.linalg.matMul(globalPool, kernel), bias);
  }

  private Operand<TFloat32> top(Operand<TFloat32> input) {
    // top: Conv3x3(16) BatchNorm Relu: [batch, 8, 8, 8] -> [batch, 8, 8, 16], 1,184 parameters
    Ops tf = scope.step("top");
    Operand<TFloat32> kernel = scope.weights("top/kernel", Initializer.heNormal(72), 3, 3, 8, 16);
    Operand<TFloat32> conv = scope.conv2d(tf, input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = scope.batchNorm(tf, conv, "top", 16, 0.9f, 1e-5f);
    return tf.nn.relu(batchNorm);
  }

  private Operand<TFloat32> pool(Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 8, 8, 16] -> [batch, 16]
    Ops tf = scope.step("pool");
    return tf.math.mean(input, tf.array(1, 2));
  }

  private Operand<TFloat32> logits(Operand<TFloat32> input) {
    // logits: Dense: [batch, 16] -> [batch, 10], 170 parameters
    Ops tf = scope.step("logits");
    Operand<TFloat32> kernel =
        scope.weights("logits/kernel", Initializer.glorotUniform(16, 10), 16, 10);
    Operand<TFloat32> bias = scope.bias("logits/bias", 10);
    return tf.nn.biasAdd(tf.linalg.matMul(input, kernel), bias);
  }
}
