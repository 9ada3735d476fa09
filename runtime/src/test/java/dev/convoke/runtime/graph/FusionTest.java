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
      String name, BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> activation) {
    return Arguments.of(name, activation);
  }

  private static Stream<Arguments> activations() {
    return Stream.of(
        named("relu", (tf, x) -> tf.nn.relu(x)),
        named("relu6", (tf, x) -> tf.nn.relu6(x)),
        named("leakyRelu", (tf, x) -> Activations.leakyRelu(tf, x, 0.1f)),
        named("elu", (tf, x) -> tf.nn.elu(x)),
        named("selu", (tf, x) -> tf.nn.selu(x)),
        named("gelu", Activations::gelu),
        named("silu", Activations::silu),
        named("hardSwish", Activations::hardSwish),
        named("sigmoid", (tf, x) -> tf.math.sigmoid(x)),
        named("tanh", Activations::tanh),
        named("softplus", (tf, x) -> tf.math.softplus(x)),
        named("softmax", Activations::softmax),
        named("mish", (tf, x) -> tf.math.mul(x, Activations.tanh(tf, tf.math.softplus(x)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void runsBehindANormalisedConvolution(
      String name, BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> activation) {
    for (boolean training : new boolean[] {true, false}) {
      float[] output =
          run(
              training,
              (scope, x) -> {
                Ops tf = scope.step("step");
                return activation.apply(tf, scope.batchNorm(tf, x, "step", 3, 0.9f, 1e-5f));
              });
      assertThat(output).hasSize(COUNT).doesNotContain(Float.NaN);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void runsBehindAConvolutionWithBias(
      String name, BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> activation) {
    for (boolean training : new boolean[] {true, false}) {
      float[] output =
          run(
              training,
              (scope, x) -> {
                Ops tf = scope.step("step");
                return activation.apply(tf, tf.nn.biasAdd(x, scope.bias("step/bias", 3)));
              });
      assertThat(output).hasSize(COUNT).doesNotContain(Float.NaN);
    }
  }

  /** Only the output is fetched: with its gradient there would be nothing to join. */
  private static float[] run(
      boolean training, BiFunction<GraphScope, Operand<TFloat32>, Operand<TFloat32>> behind) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 11);
      Placeholder<TFloat32> images =
          tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(SHAPE)));
      GraphScope scope = new GraphScope(tf, variables, training, tf.constant(0L));
      Operand<TFloat32> kernel = scope.weights("step/kernel", Initializer.heNormal(27), 3, 3, 3, 3);
      Window window = Window.of(3, 3).pad(1, 1, 1, 1);
      Operand<TFloat32> convolved = scope.conv2d(scope.step("step"), images, kernel, window);
      Operand<TFloat32> output = tf.identity(behind.apply(scope, convolved));
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
