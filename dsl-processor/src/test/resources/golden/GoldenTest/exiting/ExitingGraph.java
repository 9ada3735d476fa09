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

/** The graph of {@link Exiting}: 2,170 parameters, 166,048 multiply-adds for an image. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Exiting")
public final class ExitingGraph implements Exiting {
  /** What the runtime needs to train, evaluate and describe the network. */
  public static final NetworkDefinition DEFINITION = new NetworkDefinition(
      "exiting",
      new NetworkFiles(ExitingGraph.class, "Exiting",
          ExitingGraph.class::getResourceAsStream),
      (scope, images) -> new ExitingGraph(scope, images).logits());

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
    stem = stem(scope.step("stem"), images);
    middle = middle(scope.step("middle"), stem);
    exit = scope.sideExit(exit(scope.step("exit"), middle), 0.3f);
    top = top(scope.step("top"), middle);
    pool = pool(scope.step("pool"), top);
    logits = logits(scope.step("logits"), pool);
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

  private static Operand<TFloat32> stem(Step step, Operand<TFloat32> input) {
    // stem: Conv3x3(8) BatchNorm Relu MaxPool
    //   [batch, 16, 16, 3] -> [batch, 8, 8, 8], 232 parameters
    Operand<TFloat32> kernel =
        step.frozen().weights("kernel", Initializer.heNormal(27), 3, 3, 3, 8);
    Operand<TFloat32> conv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = step.frozen().batchNorm(conv, 0.9f, 1e-5f);
    Operand<TFloat32> relu = step.relu(batchNorm);
    return step.maxPool(relu, Window.of(2, 2).stride(2, 2));
  }

  private static Operand<TFloat32> middle(Step step, Operand<TFloat32> input) {
    // middle: Conv3x3(8) Relu: [batch, 8, 8, 8] -> [batch, 8, 8, 8], 584 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(72), 3, 3, 8, 8);
    Operand<TFloat32> bias = step.bias("bias", 8);
    Operand<TFloat32> conv = step.conv2d(input, kernel, bias, Window.of(3, 3).pad(1, 1, 1, 1));
    return step.relu(conv);
  }

  private static Operand<TFloat32> exit(Step step, Operand<TFloat32> input) {
    // exit: GlobalAvgPool Dense: [batch, 8, 8, 8] -> [batch, 10], 90 parameters
    Operand<TFloat32> globalPool = step.globalAvgPool(input);
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.glorotUniform(8, 10), 8, 10);
    Operand<TFloat32> bias = step.bias("bias", 10);
    return step.dense(globalPool, kernel, bias);
  }

  private static Operand<TFloat32> top(Step step, Operand<TFloat32> input) {
    // top: Conv3x3(16) BatchNorm Relu: [batch, 8, 8, 8] -> [batch, 8, 8, 16], 1,184 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(72), 3, 3, 8, 16);
    Operand<TFloat32> conv = step.conv2d(input, kernel, Window.of(3, 3).pad(1, 1, 1, 1));
    Operand<TFloat32> batchNorm = step.batchNorm(conv, 0.9f, 1e-5f);
    return step.relu(batchNorm);
  }

  private static Operand<TFloat32> pool(Step step, Operand<TFloat32> input) {
    // pool: GlobalAvgPool: [batch, 8, 8, 16] -> [batch, 16]
    return step.globalAvgPool(input);
  }

  private static Operand<TFloat32> logits(Step step, Operand<TFloat32> input) {
    // logits: Dense: [batch, 16] -> [batch, 10], 170 parameters
    Operand<TFloat32> kernel = step.weights("kernel", Initializer.glorotUniform(16, 10), 16, 10);
    Operand<TFloat32> bias = step.bias("bias", 10);
    return step.dense(input, kernel, bias);
  }
}
