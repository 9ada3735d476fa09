package dev.convoke.runtime.graph;

import static dev.convoke.runtime.fixture.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Layers without variables, against plain Java in double and its central differences. */
class MergedLayersTest {

  private static final int HEIGHT = 3;
  private static final int WIDTH = 2;
  private static final int CHANNELS = 6;
  private static final long[] SHAPE = {2, HEIGHT, WIDTH, CHANNELS};
  private static final float[] INPUT = LayerRun.random(2 * HEIGHT * WIDTH * CHANNELS, 21);

  @Test
  void localResponseNormSumsTheNeighboursWithoutDividingAlpha() {
    // Krizhevsky et al. 2012, section 3.3, with an alpha large enough to be seen
    double k = 2;
    double alpha = 0.5;
    double beta = 0.75;
    LayerRun run =
        LayerRun.of(
            INPUT,
            SHAPE,
            true,
            0,
            (scope, x) ->
                scope.step("norm").localResponseNorm(x, 5, (float) k, (float) alpha, (float) beta));
    check(
        run,
        x -> {
          double[] normalised = new double[x.length];
          for (int i = 0; i < x.length; i++) {
            int channel = i % CHANNELS;
            double sum = 0;
            for (int c = Math.max(0, channel - 2); c <= Math.min(CHANNELS - 1, channel + 2); c++) {
              sum += x[i - channel + c] * x[i - channel + c];
            }
            normalised[i] = x[i] / Math.pow(k + alpha * sum, beta);
          }
          return normalised;
        });
  }

  @Test
  void globalMaxPoolTakesTheLargestOfEachChannel() {
    LayerRun run =
        LayerRun.of(INPUT, SHAPE, true, 0, (scope, x) -> scope.step("pool").globalMaxPool(x));
    check(
        run,
        x -> {
          double[] largest = new double[2 * CHANNELS];
          Arrays.fill(largest, Double.NEGATIVE_INFINITY);
          for (int i = 0; i < x.length; i++) {
            int unit = i / (HEIGHT * WIDTH * CHANNELS) * CHANNELS + i % CHANNELS;
            largest[unit] = Math.max(largest[unit], x[i]);
          }
          return largest;
        });
  }

  @Test
  void padPutsZerosWhereItSays() {
    LayerRun run =
        LayerRun.of(INPUT, SHAPE, true, 0, (scope, x) -> scope.step("pad").pad(x, 1, 0, 0, 2));
    assertThat(run.outputShape()).containsExactly(2, HEIGHT + 1, WIDTH + 2, CHANNELS);
    check(
        run,
        x -> {
          double[] padded = new double[2 * (HEIGHT + 1) * (WIDTH + 2) * CHANNELS];
          for (int i = 0; i < x.length; i++) {
            int channel = i % CHANNELS;
            int column = i / CHANNELS % WIDTH;
            int row = i / (CHANNELS * WIDTH) % HEIGHT;
            int image = i / (CHANNELS * WIDTH * HEIGHT);
            padded[((image * (HEIGHT + 1) + row + 1) * (WIDTH + 2) + column) * CHANNELS + channel] =
                x[i];
          }
          return padded;
        });
  }

  @Test
  void concatPutsChannelsBehindEachOther() {
    LayerRun run =
        LayerRun.of(
            INPUT,
            SHAPE,
            true,
            0,
            (scope, x) -> {
              Step step = scope.step("joined");
              return step.concat(x, step.tf().math.square(x));
            });
    check(
        run,
        x -> {
          double[] joined = new double[2 * x.length];
          for (int i = 0; i < x.length; i++) {
            int pixel = i / CHANNELS;
            joined[pixel * 2 * CHANNELS + i % CHANNELS] = x[i];
            joined[pixel * 2 * CHANNELS + CHANNELS + i % CHANNELS] = x[i] * x[i];
          }
          return joined;
        });
  }

  @Test
  void productOfThree() {
    LayerRun run =
        LayerRun.of(
            INPUT,
            SHAPE,
            true,
            0,
            (scope, x) -> {
              Step step = scope.step("product");
              return step.multiply(x, step.tanh(x), x);
            });
    check(run, x -> Arrays.stream(x).map(v -> v * Math.tanh(v) * v).toArray());
  }

  @Test
  void dropPathDropsWholeImagesAndScalesTheRest() {
    int images = 4_000;
    float[] ones = new float[images * 6];
    Arrays.fill(ones, 1);
    LayerRun run =
        LayerRun.of(
            ones,
            new long[] {images, 1, 2, 3},
            true,
            7,
            (scope, x) -> scope.step("path").dropPath(x, 0.25f));
    int dropped = 0;
    for (int image = 0; image < images; image++) {
      float first = run.output()[image * 6];
      // 1 / (1 - 0.25)
      assertThat(first)
          .satisfiesAnyOf(v -> assertThat(v).isZero(), v -> assertThat(v).isEqualTo(4f / 3));
      for (int i = 1; i < 6; i++) {
        assertThat(run.output()[image * 6 + i]).isEqualTo(first);
      }
      dropped += first == 0 ? 1 : 0;
    }
    // 1,000 expected; the deviation of the binomial is sqrt(4000 · 0.25 · 0.75) = 27.4
    assertThat(dropped).isBetween(1_000 - 110, 1_000 + 110);
  }

  @Test
  void dropPathChangesNothingInInference() {
    LayerRun run =
        LayerRun.of(INPUT, SHAPE, false, 7, (scope, x) -> scope.step("path").dropPath(x, 0.25f));
    assertThat(run.output()).containsExactly(INPUT);
  }

  private static void check(LayerRun run, UnaryOperator<double[]> formula) {
    double[] input = doubles(INPUT);
    assertThat(doubles(run.output())).containsExactly(formula.apply(input), within(1e-5));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(input, x -> Reference.loss(formula.apply(x))), within(1e-4));
  }
}
