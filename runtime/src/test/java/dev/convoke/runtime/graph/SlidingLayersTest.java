package dev.convoke.runtime.graph;

import static dev.convoke.runtime.fixture.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import dev.convoke.runtime.fixture.Reference.Images;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolutions and pools: values and gradients against plain Java and central differences. */
class SlidingLayersTest {

  private record Case(String name, int height, int width, int channels, Window window) {
    @Override
    public String toString() {
      return name;
    }

    Images images(double[] numbers) {
      return new Images(2, height, width, channels, numbers);
    }

    float[] input() {
      return LayerRun.random(2 * height * width * channels, 5);
    }

    long[] shape() {
      return new long[] {2, height, width, channels};
    }
  }

  static Stream<Case> convolutions() {
    return Stream.of(
        new Case("1x1", 5, 4, 3, Window.of(1, 1)),
        new Case("1x1, stride 2", 5, 4, 3, Window.of(1, 1).stride(2, 2)),
        new Case("3x3 valid", 6, 5, 2, Window.of(3, 3)),
        new Case("3x3, pad 1 (SAME)", 5, 6, 3, Window.of(3, 3).pad(1, 1, 1, 1)),
        new Case(
            "3x3, stride 2, pad 1, even", 6, 6, 2, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1)),
        new Case(
            "3x3, stride 2, pad 1, odd", 7, 5, 2, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1)),
        new Case(
            "3x3, stride 2, pad 0/1 (SAME)", 6, 6, 2, Window.of(3, 3).stride(2, 2).pad(0, 1, 0, 1)),
        new Case(
            "5x3, stride 3x1, uneven pad", 9, 6, 2, Window.of(5, 3).stride(3, 1).pad(2, 0, 1, 2)),
        new Case("7x7, stride 2, pad 3", 9, 8, 1, Window.of(7, 7).stride(2, 2).pad(3, 3, 3, 3)),
        new Case("2x2, pad 1 before", 4, 4, 2, Window.of(2, 2).pad(1, 0, 1, 0)),
        new Case(
            "3x3, dilation 2, pad 2 (SAME)",
            6,
            7,
            2,
            Window.of(3, 3).dilation(2, 2).pad(2, 2, 2, 2)),
        new Case(
            "3x3, dilation 2x1, pad 1", 7, 7, 2, Window.of(3, 3).dilation(2, 1).pad(1, 1, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("convolutions")
  void convolutionAndItsGradients(Case example) {
    check(example, example.channels(), 4);
  }

  @ParameterizedTest
  @MethodSource("grouped")
  void groupedConvolutionAndItsGradients(Case example) {
    check(example, 2, 6);
  }

  static Stream<Case> grouped() {
    return Stream.of(
        new Case("two groups", 5, 5, 4, Window.of(3, 3).pad(1, 1, 1, 1)),
        new Case("three groups, stride 2", 6, 6, 6, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1)));
  }

  private static void check(Case example, int depth, int filters) {
    Window window = example.window();
    LayerRun run =
        LayerRun.of(
            example.input(),
            example.shape(),
            true,
            0,
            (scope, images) ->
                scope
                    .step("conv")
                    .conv2d(
                        images,
                        scope
                            .step("conv")
                            .weights(
                                "kernel",
                                Initializer.heNormal(9),
                                window.kernelHeight(),
                                window.kernelWidth(),
                                depth,
                                filters),
                        window));
    double[] input = doubles(example.input());
    double[] kernel = doubles(run.values().get("conv/kernel"));
    Images expected = Reference.convolve(example.images(input), kernel, filters, window);
    assertThat(run.outputShape()).containsExactly(2, expected.height(), expected.width(), filters);
    assertThat(doubles(run.output())).containsExactly(expected.numbers(), within(1e-5));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(
                input,
                x ->
                    Reference.loss(
                        Reference.convolve(example.images(x), kernel, filters, window).numbers())),
            within(1e-4));
    assertThat(doubles(run.gradients().get("conv/kernel")))
        .containsExactly(
            Reference.slopes(
                kernel,
                k ->
                    Reference.loss(
                        Reference.convolve(example.images(input), k, filters, window).numbers())),
            within(1e-4));
  }

  static Stream<Case> pools() {
    return Stream.of(
        new Case("2x2, stride 2", 6, 4, 2, Window.of(2, 2).stride(2, 2)),
        new Case("2x2, stride 2, odd: border dropped", 5, 7, 2, Window.of(2, 2).stride(2, 2)),
        new Case("3x3, stride 2, pad 1", 6, 6, 2, Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1)),
        new Case("3x3, stride 1, pad 1", 5, 5, 1, Window.of(3, 3).pad(1, 1, 1, 1)),
        new Case(
            "3x2, stride 2x1, uneven pad", 7, 5, 2, Window.of(3, 2).stride(2, 1).pad(0, 1, 1, 0)));
  }

  @ParameterizedTest
  @MethodSource("pools")
  void maxPoolAndItsGradientWherePaddingNeverWins(Case example) {
    float[] input = example.input();
    for (int i = 0; i < input.length; i++) {
      input[i] -= 3; // all negative: a padding of zeros would win
    }
    LayerRun run =
        LayerRun.of(
            input,
            example.shape(),
            true,
            0,
            (scope, images) -> scope.step("pool").maxPool(images, example.window()));
    double[] numbers = doubles(input);
    assertThat(doubles(run.output()))
        .containsExactly(
            Reference.maxPool(example.images(numbers), example.window()).numbers(), within(0.0));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(
                numbers,
                x ->
                    Reference.loss(
                        Reference.maxPool(example.images(x), example.window()).numbers())),
            within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("pools")
  void avgPoolAndItsGradientWherePaddingCounts(Case example) {
    LayerRun run =
        LayerRun.of(
            example.input(),
            example.shape(),
            true,
            0,
            (scope, images) -> scope.step("pool").avgPool(images, example.window()));
    double[] numbers = doubles(example.input());
    assertThat(doubles(run.output()))
        .containsExactly(
            Reference.avgPool(example.images(numbers), example.window()).numbers(), within(1e-6));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(
                numbers,
                x ->
                    Reference.loss(
                        Reference.avgPool(example.images(x), example.window()).numbers())),
            within(1e-5));
  }
}
