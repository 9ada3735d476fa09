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

/**
 * Against the grouped convolution of the reference: with a group a channel, the kernel {@code
 * [height, width, 1, channels·multiplier]} has the same numbers in the same order.
 */
class DepthwiseConvolutionTest {

  private static final int CHANNELS = 3;

  /** A window over maps of 6×5, and filters a channel. */
  private record Case(Window window, int multiplier) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case(Window.of(3, 3).pad(1, 1, 1, 1), 1),
        new Case(Window.of(3, 3).stride(2, 2).pad(1, 1, 1, 1), 1),
        new Case(Window.of(3, 3).stride(2, 2).pad(0, 1, 0, 1), 2),
        new Case(Window.of(1, 5).pad(0, 0, 2, 2), 2));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesAndGradients(Case example) {
    Window window = example.window();
    int filters = CHANNELS * example.multiplier();
    float[] pixels = LayerRun.random(2 * 6 * 5 * CHANNELS, 8);
    LayerRun run =
        LayerRun.of(
            pixels,
            new long[] {2, 6, 5, CHANNELS},
            true,
            0,
            (scope, images) ->
                scope
                    .step("conv")
                    .depthwiseConv2d(
                        images,
                        scope
                            .step("conv")
                            .weights(
                                "kernel",
                                Initializer.heNormal(9),
                                window.kernelHeight(),
                                window.kernelWidth(),
                                CHANNELS,
                                example.multiplier()),
                        window));
    double[] input = doubles(pixels);
    double[] kernel = doubles(run.values().get("conv/kernel"));
    assertThat(doubles(run.output()))
        .containsExactly(expected(input, kernel, filters, window), within(1e-5));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(input, x -> Reference.loss(expected(x, kernel, filters, window))),
            within(1e-4));
    assertThat(doubles(run.gradients().get("conv/kernel")))
        .containsExactly(
            Reference.slopes(kernel, k -> Reference.loss(expected(input, k, filters, window))),
            within(1e-4));
  }

  private static double[] expected(double[] input, double[] kernel, int filters, Window window) {
    return Reference.convolve(new Images(2, 6, 5, CHANNELS, input), kernel, filters, window)
        .numbers();
  }
}
