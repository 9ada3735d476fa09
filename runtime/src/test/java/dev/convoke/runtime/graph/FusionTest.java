package dev.convoke.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.fixture.LayerRun;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Behind a convolution TensorFlow joins normalisation and activation into one operation, and not
 * every such operation exists: whatever an emitter writes must run there.
 */
class FusionTest {

  private static final long[] SHAPE = {2, 6, 6, 3};
  private static final int COUNT = 2 * 6 * 6 * 3;

  private static Arguments named(
      String name, BiFunction<Step, Operand<TFloat32>, Operand<TFloat32>> activation) {
    return Arguments.of(name, activation);
  }

  private static Stream<Arguments> activations() {
    return Stream.of(
        named("relu", Step::relu),
        named("relu6", Step::relu6),
        named("leakyRelu", (step, x) -> step.leakyRelu(x, 0.1f)),
        named("elu", Step::elu),
        named("selu", Step::selu),
        named("gelu", Step::gelu),
        named("silu", Step::silu),
        named("hardSwish", Step::hardSwish),
        named("sigmoid", Step::sigmoid),
        named("tanh", Step::tanh),
        named("softplus", Step::softplus),
        named("softmax", Step::softmax),
        named("mish", (step, x) -> step.multiply(x, step.tanh(step.softplus(x)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void runsBehindANormalisedConvolution(
      String name, BiFunction<Step, Operand<TFloat32>, Operand<TFloat32>> activation) {
    for (boolean training : new boolean[] {true, false}) {
      float[] output =
          run(training, (step, x) -> activation.apply(step, step.batchNorm(x, 0.9f, 1e-5f)));
      assertThat(output).hasSize(COUNT).doesNotContain(Float.NaN);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void runsBehindAConvolutionWithBias(
      String name, BiFunction<Step, Operand<TFloat32>, Operand<TFloat32>> activation) {
    for (boolean training : new boolean[] {true, false}) {
      float[] output =
          run(
              training,
              (step, x) -> activation.apply(step, step.tf().nn.biasAdd(x, step.bias("bias", 3))));
      assertThat(output).hasSize(COUNT).doesNotContain(Float.NaN);
    }
  }

  /** Only the output is fetched: with its gradient there would be nothing to join. */
  private static float[] run(
      boolean training, BiFunction<Step, Operand<TFloat32>, Operand<TFloat32>> behind) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 11);
      Placeholder<TFloat32> images =
          tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(SHAPE)));
      GraphScope scope = new GraphScope(tf, variables, training, tf.constant(0L));
      Step step = scope.step("step");
      Operand<TFloat32> kernel = step.weights("kernel", Initializer.heNormal(27), 3, 3, 3, 3);
      Window window = Window.of(3, 3).pad(1, 1, 1, 1);
      Operand<TFloat32> convolved = step.conv2d(images, kernel, window);
      Operand<TFloat32> output = tf.identity(behind.apply(step, convolved));
      float[] pixels = LayerRun.random(COUNT, 7);
      try (Session session = new Session(graph);
          TFloat32 fed = TFloat32.tensorOf(Shape.of(SHAPE), DataBuffers.of(pixels))) {
        variables.initialize(session);
        try (Result result = session.runner().feed(images, fed).fetch(output).run()) {
          return LayerRun.floats((TFloat32) result.get(0));
        }
      }
    }
  }
}
