package dev.convoke.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Networks computed on larger images than those that they were made for. */
class FullyConvolutionalTest {

  /** A part of a network. */
  private record Layers(
      String name, BiFunction<GraphScope, Operand<TFloat32>, Operand<TFloat32>> build) {

    @Override
    public String toString() {
      return name;
    }
  }

  private record Maps(Shape shape, float[] numbers) {}

  /**
   * Computes layers that were made for one size on images of another.
   *
   * @param images {@code [batch, height, width, channels]}
   */
  private static Maps convolutional(Layers layers, int height, int width, Shape images) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 11);
      GraphScope own = new GraphScope(tf, variables, false, tf.constant(0L));
      long channels = images.get(3);
      Operand<TFloat32> unused =
          layers.build.apply(
              own,
              tf.placeholder(
                  TFloat32.class, Placeholder.shape(Shape.of(-1, height, width, channels))));
      Placeholder<TFloat32> place =
          tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, channels)));
      Operand<TFloat32> output =
          layers.build.apply(own.fullyConvolutional(tf.withSubScope("other")), place);
      try (Session session = new Session(graph);
          TFloat32 fed = TFloat32.tensorOf(images, DataBuffers.of(input(images)))) {
        variables.initialize(session);
        try (TFloat32 result =
            (TFloat32) session.runner().feed(place, fed).fetch(output).run().get(0)) {
          return new Maps(result.shape(), LayerRun.floats(result));
        }
      }
    }
  }

  private static float[] input(Shape images) {
    return LayerRun.random((int) images.size(), 7);
  }

  /** Computes layers on images of the size that they are made for. */
  private static Maps plain(Layers layers, Shape images, float[] numbers) {
    LayerRun run = LayerRun.of(numbers, images.asArray(), false, 0, layers.build);
    return new Maps(Shape.of(run.outputShape()), run.output());
  }

  private static void assertAlike(Maps found, Maps expected) {
    assertThat(found.numbers()).hasSize(expected.numbers().length);
    for (int i = 0; i < expected.numbers().length; i++) {
      assertThat(found.numbers()[i]).isCloseTo(expected.numbers()[i], within(1e-5f));
    }
  }

  private static Operand<TFloat32> conv(
      GraphScope scope, String path, Operand<TFloat32> input, long filters, Window window) {
    Step step = scope.step(path);
    return step.conv2d(
        input,
        step.weights(
            "kernel",
            Initializer.heNormal(9),
            window.kernelHeight(),
            window.kernelWidth(),
            input.shape().get(3),
            filters),
        window);
  }

  private static Operand<TFloat32> dense(
      GraphScope scope, String path, Operand<TFloat32> input, long features, long units) {
    Step step = scope.step(path);
    return step.dense(
        input,
        step.weights("kernel", Initializer.glorotUniform(features, units), features, units),
        step.bias("bias", units, 0.1f));
  }

  private static final Window HALF = Window.of(3, 3).pad(1, 1, 1, 1);
  private static final Window HALVE = Window.of(2, 2).stride(2, 2);

  /** No padding, so that what is seen at a place does not depend on what lies around it. */
  private static final Layers UNPADDED =
      new Layers(
          "unpadded",
          (scope, images) -> {
            Operand<TFloat32> x = conv(scope, "conv", images, 3, Window.of(3, 3));
            x = scope.step("pool").maxPool(scope.step("relu").relu(x), HALVE);
            x = scope.step("flatten").flatten(x); // 5×4×3
            x = scope.step("tanh").tanh(dense(scope, "fc1", x, 60, 7));
            return dense(scope, "fc2", x, 7, 5);
          });

  /** What a place of the map of scores says is what the network says of the part seen there. */
  @Test
  void everyPlaceIsTheNetworkOnThatPart() {
    Shape large = Shape.of(1, 18, 17, 2);
    float[] numbers = input(large);

    Maps map = convolutional(UNPADDED, 12, 11, large);

    // A stride of 2, 6 pixels more each way.
    assertThat(map.shape()).isEqualTo(Shape.of(1, 4, 4, 5));
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 4; x++) {
        float[] part = new float[12 * 11 * 2];
        for (int row = 0; row < 12; row++) {
          System.arraycopy(numbers, ((2 * y + row) * 17 + 2 * x) * 2, part, row * 22, 22);
        }
        float[] expected = plain(UNPADDED, Shape.of(1, 12, 11, 2), part).numbers();
        for (int c = 0; c < 5; c++) {
          assertThat(map.numbers()[(y * 4 + x) * 5 + c]).isCloseTo(expected[c], within(1e-5f));
        }
      }
    }
  }

  /** Everything that Step has, behind one another where that is possible. */
  static Stream<Layers> networks() {
    return Stream.of(
        UNPADDED,
        new Layers(
            "residual",
            (scope, images) -> {
              Operand<TFloat32> x = conv(scope, "stem", images, 4, HALF);
              Step norm = scope.step("norm");
              Operand<TFloat32> y = norm.relu(norm.batchNorm(x, 0.9f, 1e-5f));
              y = conv(scope, "a", y, 8, HALF.stride(2, 2));
              Operand<TFloat32> z = conv(scope, "b", x, 8, Window.of(1, 1).stride(2, 2));
              Step sum = scope.step("sum");
              Operand<TFloat32> short8 = sum.zeroPadShortcut(x, 2, 8);
              return dense(
                  scope, "logits", scope.step("p").globalAvgPool(sum.add(y, z, short8)), 8, 5);
            }),
        new Layers(
            "squeezed",
            (scope, images) -> {
              Operand<TFloat32> x = conv(scope, "stem", images, 4, HALF);
              Operand<TFloat32> gate = scope.step("pool").globalMaxPool(x);
              gate = scope.step("gate").sigmoid(dense(scope, "squeeze", gate, 4, 4));
              x = scope.step("scale").scaleChannels(x, gate);
              return dense(scope, "logits", scope.step("flat").flatten(x), 12 * 11 * 4, 5);
            }),
        new Layers(
            "branches",
            (scope, images) -> {
              Operand<TFloat32> x = conv(scope, "a", images, 4, HALF);
              Operand<TFloat32> y = scope.step("b").maxPool(images, HALF);
              Step joined = scope.step("joined");
              Operand<TFloat32> both = joined.concat(x, y);
              both = joined.localResponseNorm(both, 5, 2, 0.3f, 0.75f);
              both =
                  joined.groupNorm(
                      both, joined.bias("gamma", 6, 1), joined.bias("beta", 6), 2, 1e-3f);
              both = scope.step("pool").avgPool(both, HALF.stride(2, 2));
              Operand<TFloat32> flat = scope.step("flat").flatten(both); // 6×6×6
              Step norm = scope.step("norm");
              flat =
                  norm.layerNorm(flat, norm.bias("gamma", 216, 1), norm.bias("beta", 216), 1e-3f);
              flat = norm.prelu(flat, norm.bias("slope", 216, 0.2f));
              Operand<TFloat32> left = dense(scope, "left", flat, 216, 3);
              Operand<TFloat32> right = dense(scope, "right", flat, 216, 3);
              Step end = scope.step("end");
              return end.softmax(
                  end.concat(end.multiply(left, right), end.highway(left, right, left)));
            }),
        new Layers(
            "upsampled",
            (scope, images) -> {
              Operand<TFloat32> x = conv(scope, "a", images, 4, HALF);
              Step up = scope.step("up");
              Operand<TFloat32> nearest = up.upsampleNearest(x, 2, 1);
              Operand<TFloat32> both = up.add(nearest, up.upsampleBilinear(x, 2, 1));
              both = scope.step("pad").pad(both, 1, 0, 2, 0);
              Step deep = scope.step("deep");
              both =
                  deep.depthwiseConv2d(
                      both, deep.weights("kernel", Initializer.heNormal(9), 3, 3, 4, 1), HALF);
              return dense(scope, "logits", scope.step("flat").flatten(both), 25 * 13 * 4, 5);
            }));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void onImagesOfTheirOwnSizeNetworksAreThemselves(Layers network) {
    Shape own = Shape.of(3, 12, 11, 2);

    Maps expected = plain(network, own, input(own));

    assertAlike(convolutional(network, 12, 11, own), expected);
  }

  /** Layers that a size enters, against the same layers made for that size. */
  static Stream<Layers> layersWithSizes() {
    Window ceiling = Window.of(3, 3).stride(2, 2).pad(1, 2, 0, 1);
    return Stream.of(
        new Layers("overhang", (scope, x) -> scope.step("a").avgPool(x, ceiling, 1, 1)),
        new Layers("nearest", (scope, x) -> scope.step("a").upsampleNearest(x, 2, 3)),
        new Layers("bilinear", (scope, x) -> scope.step("a").upsampleBilinear(x, 3, 2)),
        new Layers("LRN", (scope, x) -> scope.step("a").localResponseNorm(x, 3, 1, 0.5f, 0.75f)),
        new Layers(
            "group norm",
            (scope, x) -> {
              Step step = scope.step("a");
              return step.groupNorm(x, step.bias("g", 4, 1), step.bias("b", 4), 2, 1e-3f);
            }),
        new Layers("half", (scope, x) -> conv(scope, "a", x, 3, HALF.stride(2, 2))),
        new Layers("mean", (scope, x) -> scope.step("a").globalAvgPool(x)));
  }

  @ParameterizedTest
  @MethodSource("layersWithSizes")
  void layersAreThoseOfTheLargerSize(Layers layers) {
    Shape larger = Shape.of(2, 13, 16, 4);

    Maps found = convolutional(layers, 10, 9, larger);

    Maps expected = plain(layers, larger, input(larger));
    assertThat(found.shape()).isEqualTo(expected.shape());
    assertAlike(found, expected);
  }

  /** SAME pads an even size by one pixel at the end, an odd one by one on each side. */
  @Test
  void whatWasSameForItsSizeIsSameForEvery() {
    Window ofEven = Window.of(3, 3).stride(2, 2).pad(0, 1, 0, 1);
    Shape odd = Shape.of(1, 9, 11, 2);
    Layers even =
        new Layers(
            "even",
            (scope, x) -> scope.step("pool").maxPool(conv(scope, "conv", x, 2, ofEven), ofEven));
    // 9×11 becomes 5×6.
    Layers expected =
        new Layers(
            "odd",
            (scope, x) ->
                scope
                    .step("pool")
                    .maxPool(
                        conv(scope, "conv", x, 2, HALF.stride(2, 2)),
                        Window.of(3, 3).stride(2, 2).pad(1, 1, 0, 1)));

    Maps found = convolutional(even, 8, 8, odd);

    assertThat(found.shape()).isEqualTo(Shape.of(1, 3, 3, 2));
    assertAlike(found, plain(expected, odd, input(odd)));
  }

  private static void assertRefused(Layers network, String step, String reason) {
    assertThatThrownBy(() -> convolutional(network, 8, 8, Shape.of(1, 8, 8, 2)))
        .isInstanceOfSatisfying(
            FixedSizeException.class,
            refused ->
                assertThat(List.of(refused.step(), refused.getMessage()))
                    .containsExactly(step, reason));
  }

  @Test
  void aVectorOfAnImageDoesNotMeetOneOfEachPlace() {
    String reason = "it joins one vector of an image with a vector at each place of the image";
    assertRefused(
        new Layers(
            "sum",
            (scope, x) -> {
              Operand<TFloat32> everywhere =
                  dense(scope, "fc", scope.step("flat").flatten(x), 128, 2);
              return scope.step("sum").add(everywhere, scope.step("pool").globalAvgPool(x));
            }),
        "sum",
        reason);
    assertRefused(
        new Layers(
            "concat",
            (scope, x) -> {
              Operand<TFloat32> everywhere = scope.step("flat").flatten(x);
              return scope.step("cat").concat(scope.step("pool").globalAvgPool(x), everywhere);
            }),
        "cat",
        reason);
  }

  @Test
  void weightsOfEachPlaceDoNotScaleChannels() {
    assertRefused(
        new Layers(
            "scale",
            (scope, x) -> {
              Operand<TFloat32> weights = dense(scope, "fc", scope.step("flat").flatten(x), 128, 2);
              return scope.step("scale").scaleChannels(x, weights);
            }),
        "scale",
        "its weights are those of each place of an image");
  }

  /** Maps of 2 and of 1 place, of which TensorFlow would repeat the one. */
  @Test
  void mapsOfSeveralSizesAreNotRepeated() {
    Layers network =
        new Layers(
            "sizes",
            (scope, x) -> {
              Operand<TFloat32> a = dense(scope, "a", scope.step("flat").flatten(x), 128, 2);
              Operand<TFloat32> pooled = scope.step("pool").maxPool(x, HALVE);
              Operand<TFloat32> b = dense(scope, "b", scope.step("flat2").flatten(pooled), 32, 2);
              return scope.step("sum").add(a, b);
            });

    assertThatThrownBy(() -> convolutional(network, 8, 8, Shape.of(1, 9, 9, 2)))
        .hasMessageContaining("other/sum");
  }
}
