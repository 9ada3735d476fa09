package dev.convoke.runtime.graph;

import static dev.convoke.runtime.fixture.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Against the papers' definitions in double, and central differences of those. */
class NormalisationsTest {

  private static final int CHANNELS = 6;
  private static final int PIXELS = 4;
  private static final int IMAGES = 2;
  private static final long[] SHAPE = {IMAGES, 2, 2, CHANNELS};
  private static final float[] INPUT = LayerRun.random(IMAGES * PIXELS * CHANNELS, 31);
  private static final double EPSILON = 1e-3;

  @Test
  void layerNormNormalisesEachPositionOverItsChannels() {
    check(
        LayerRun.of(
            INPUT,
            SHAPE,
            true,
            0,
            (scope, x) ->
                scope
                    .step("norm")
                    .layerNorm(
                        x,
                        scope.step("norm").parameter("gamma", Initializer.constant(1.5f), CHANNELS),
                        scope.step("norm").parameter("beta", Initializer.constant(0.25f), CHANNELS),
                        (float) EPSILON)),
        i -> i / CHANNELS);
  }

  @Test
  void groupNormNormalisesEachImageOverGroupsOfChannels() {
    check(
        LayerRun.of(
            INPUT,
            SHAPE,
            true,
            0,
            (scope, x) ->
                scope
                    .step("norm")
                    .groupNorm(
                        x,
                        scope.step("norm").parameter("gamma", Initializer.constant(1.5f), CHANNELS),
                        scope.step("norm").parameter("beta", Initializer.constant(0.25f), CHANNELS),
                        3,
                        (float) EPSILON)),
        i -> i / (PIXELS * CHANNELS) * 3 + i % CHANNELS / 2);
  }

  @Test
  void preluLeaksByTheSlopeOfItsChannel() {
    LayerRun run =
        LayerRun.of(
            INPUT,
            SHAPE,
            true,
            0,
            (scope, x) ->
                scope
                    .step("act")
                    .prelu(
                        x,
                        scope.step("act").parameter("slope", Initializer.heNormal(2), CHANNELS)));
    double[] slope = doubles(run.values().get("act/slope"));
    double[] input = doubles(INPUT);
    assertThat(doubles(run.output())).containsExactly(prelu(input, slope), within(1e-6));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(input, x -> Reference.loss(prelu(x, slope))), within(1e-4));
    assertThat(doubles(run.gradients().get("act/slope")))
        .containsExactly(
            Reference.slopes(slope, a -> Reference.loss(prelu(input, a))), within(1e-4));
  }

  @Test
  void diracKernelChangesNothing() {
    LayerRun run =
        LayerRun.of(
            INPUT,
            SHAPE,
            true,
            0,
            (scope, x) ->
                scope
                    .step("same")
                    .conv2d(
                        x,
                        scope
                            .step("same")
                            .frozen()
                            .weights("kernel", Initializer.dirac(), 3, 3, CHANNELS, CHANNELS),
                        Window.of(3, 3).pad(1, 1, 1, 1)));
    assertThat(run.output()).containsExactly(INPUT);
    assertThat(run.gradients()).doesNotContainKey("same/kernel");
    // 1 from each of six channels to itself
    float[] kernel = run.values().get("same/kernel");
    double sum = Arrays.stream(doubles(kernel)).sum();
    assertThat(sum).isEqualTo(6);
  }

  private static double[] prelu(double[] x, double[] slope) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] > 0 ? x[i] : slope[i % CHANNELS] * x[i];
    }
    return y;
  }

  /** Which elements are normalised together. */
  private interface Groups {
    int of(int element);
  }

  private static void check(LayerRun run, Groups groups) {
    double[] input = doubles(INPUT);
    double[] gamma = doubles(run.values().get("norm/gamma"));
    double[] beta = doubles(run.values().get("norm/beta"));
    UnaryOperator<double[]> formula = x -> normalise(x, gamma, beta, groups);
    assertThat(doubles(run.output())).containsExactly(formula.apply(input), within(1e-5));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(input, x -> Reference.loss(formula.apply(x))), within(1e-4));
    assertThat(doubles(run.gradients().get("norm/gamma")))
        .containsExactly(
            Reference.slopes(gamma, g -> Reference.loss(normalise(input, g, beta, groups))),
            within(1e-4));
    assertThat(doubles(run.gradients().get("norm/beta")))
        .containsExactly(
            Reference.slopes(beta, b -> Reference.loss(normalise(input, gamma, b, groups))),
            within(1e-4));
  }

  private static double[] normalise(double[] x, double[] gamma, double[] beta, Groups groups) {
    int count = 1;
    for (int i = 0; i < x.length; i++) {
      count = Math.max(count, groups.of(i) + 1);
    }
    double share = (double) count / x.length;
    double[] mean = new double[count];
    for (int i = 0; i < x.length; i++) {
      mean[groups.of(i)] += x[i] * share;
    }
    double[] variance = new double[count];
    for (int i = 0; i < x.length; i++) {
      variance[groups.of(i)] += Math.pow(x[i] - mean[groups.of(i)], 2) * share;
    }
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int group = groups.of(i);
      int c = i % CHANNELS;
      y[i] = gamma[c] * (x[i] - mean[group]) / Math.sqrt(variance[group] + EPSILON) + beta[c];
    }
    return y;
  }
}
