package dev.convoke.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Values against the papers' formulas in double, gradients against central differences of those.
 */
class ActivationsTest {

  private static final int COUNT = 240;
  private static final long[] SHAPE = {4, 60};

  @Test
  void relu6() {
    check(Step::relu6, x -> Math.min(Math.max(x, 0), 6));
  }

  @Test
  void leakyRelu() {
    check((step, x) -> step.leakyRelu(x, 0.2f), x -> x > 0 ? x : 0.2 * x);
  }

  @Test
  void elu() {
    check(Step::elu, x -> x > 0 ? x : Math.expm1(x));
  }

  @Test
  void selu() {
    // Klambauer et al. 2017, section 2: the constants that keep mean 0 and variance 1
    double lambda = 1.0507009873554805;
    double alpha = 1.6732632423543772;
    check(Step::selu, x -> lambda * (x > 0 ? x : alpha * Math.expm1(x)));
  }

  @Test
  void gelu() {
    check(Step::gelu, x -> x * normalDistribution(x));
  }

  @Test
  void silu() {
    check(Step::silu, x -> x / (1 + Math.exp(-x)));
  }

  @Test
  void hardSwish() {
    check(Step::hardSwish, x -> x * Math.min(Math.max(x + 3, 0), 6) / 6);
  }

  @Test
  void sigmoid() {
    check(Step::sigmoid, x -> 1 / (1 + Math.exp(-x)));
  }

  @Test
  void tanh() {
    check(Step::tanh, Math::tanh);
  }

  @Test
  void softplus() {
    check(Step::softplus, x -> Math.log1p(Math.exp(x)));
  }

  @Test
  void softmaxIsOverTheChannels() {
    float[] input = spread();
    LayerRun run =
        LayerRun.of(
            input, new long[] {2, 4, 5, 6}, true, 0, (scope, x) -> scope.step("step").softmax(x));
    float[] weights = LayerRun.weights(COUNT);
    for (int pixel = 0; pixel < COUNT / 6; pixel++) {
      double sum = 0;
      for (int c = 0; c < 6; c++) {
        sum += Math.exp(input[pixel * 6 + c]);
      }
      double mean = 0; // Σ weight·softmax, what the gradient is taken against
      for (int c = 0; c < 6; c++) {
        mean += weights[pixel * 6 + c] * Math.exp(input[pixel * 6 + c]) / sum;
      }
      for (int c = 0; c < 6; c++) {
        int i = pixel * 6 + c;
        double share = Math.exp(input[i]) / sum;
        assertThat((double) run.output()[i]).isCloseTo(share, within(1e-6));
        assertThat((double) run.inputGradient()[i])
            .isCloseTo(share * (weights[i] - mean), within(1e-5));
      }
    }
  }

  private static void check(
      BiFunction<Step, Operand<TFloat32>, Operand<TFloat32>> layer, DoubleUnaryOperator formula) {
    float[] input = spread();
    LayerRun run =
        LayerRun.of(input, SHAPE, true, 0, (scope, x) -> layer.apply(scope.step("step"), x));
    float[] weights = LayerRun.weights(COUNT);
    double step = 1e-6;
    for (int i = 0; i < COUNT; i++) {
      double x = input[i];
      double expected = formula.applyAsDouble(x);
      double slope =
          (formula.applyAsDouble(x + step) - formula.applyAsDouble(x - step)) / (2 * step);
      assertThat((double) run.output()[i])
          .as("at %s", x)
          .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
      assertThat((double) run.inputGradient()[i])
          .as("slope at %s", x)
          .isCloseTo(weights[i] * slope, within(2e-5));
    }
  }

  /** From -8 to 8 in steps that meet none of the corners at -3, 0, 3 and 6. */
  private static float[] spread() {
    float[] numbers = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      numbers[i] = -8 + 16 * (i + 0.37f) / COUNT;
    }
    return numbers;
  }

  /** Φ by Simpson's rule on the density, 2,000 intervals from 0. */
  private static double normalDistribution(double x) {
    int intervals = 2_000;
    double width = x / intervals;
    double sum = density(0) + density(x);
    for (int i = 1; i < intervals; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * density(i * width);
    }
    return 0.5 + sum * width / 3;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
