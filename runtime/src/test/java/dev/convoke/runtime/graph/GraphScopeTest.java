package dev.convoke.runtime.graph;

import static dev.convoke.runtime.fixture.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class GraphScopeTest {

  private static final long[] SHAPE = {3, 2, 2, 2};
  private static final float EPSILON = 1e-3f;

  private static LayerRun batchNorm(float[] input, boolean training) {
    return LayerRun.of(
        input,
        SHAPE,
        training,
        0,
        (scope, images) -> scope.step("norm").batchNorm(images, 0.9f, EPSILON));
  }

  private static float[] input() {
    float[] input = LayerRun.random(24, 3);
    for (int i = 0; i < input.length; i++) {
      input[i] = input[i] * (1 + i % 2) + 0.5f;
    }
    return input;
  }

  @Test
  void batchNormUsesTheStatisticsOfTheBatchInTraining() {
    double[] expected =
        Reference.batchNorm(doubles(input()), 2, new double[] {1, 1}, new double[] {0, 0}, EPSILON);
    assertThat(doubles(batchNorm(input(), true).output())).containsExactly(expected, within(1e-5));
  }

  @Test
  void batchNormGradientsAgreeWithCentralDifferences() {
    LayerRun run = batchNorm(input(), true);
    double[] numbers = doubles(input());
    double[] ones = {1, 1};
    double[] zeros = {0, 0};
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(
                numbers, x -> Reference.loss(Reference.batchNorm(x, 2, ones, zeros, EPSILON))),
            within(1e-4));
    assertThat(doubles(run.gradients().get("norm/gamma")))
        .containsExactly(
            Reference.slopes(
                ones, g -> Reference.loss(Reference.batchNorm(numbers, 2, g, zeros, EPSILON))),
            within(1e-4));
    assertThat(doubles(run.gradients().get("norm/beta")))
        .containsExactly(
            Reference.slopes(
                zeros, b -> Reference.loss(Reference.batchNorm(numbers, 2, ones, b, EPSILON))),
            within(1e-4));
  }

  @Test
  void batchNormMovesItsStatisticsByOneMinusMomentumWithTheUnbiasedVariance() {
    Map<String, float[]> after = batchNorm(input(), true).after();
    double[] mean = Reference.mean(doubles(input()), 2);
    double[] variance = Reference.variance(doubles(input()), 2);
    // 12 numbers a channel; from mean 0 and variance 1
    double[] movedMean = {0.1 * mean[0], 0.1 * mean[1]};
    double[] movedVariance = {0.9 + 0.1 * variance[0] * 12 / 11, 0.9 + 0.1 * variance[1] * 12 / 11};
    assertThat(doubles(after.get("norm/movingMean"))).containsExactly(movedMean, within(1e-6));
    assertThat(doubles(after.get("norm/movingVariance")))
        .containsExactly(movedVariance, within(1e-6));
  }

  @Test
  void batchNormUsesTheMovingStatisticsInInferenceAndLeavesThem() {
    LayerRun run = batchNorm(input(), false);
    double[] expected = doubles(input());
    for (int i = 0; i < expected.length; i++) {
      expected[i] /= Math.sqrt(1 + EPSILON); // mean 0, variance 1
    }
    assertThat(doubles(run.output())).containsExactly(expected, within(1e-5));
    assertThat(run.after().get("norm/movingMean")).containsExactly(0, 0);
    assertThat(run.after().get("norm/movingVariance")).containsExactly(1, 1);
  }

  @Test
  void biasBeginsWithItsNumber() {
    LayerRun run =
        LayerRun.of(
            new float[2],
            new long[] {1, 2},
            true,
            0,
            (scope, x) ->
                scope.step("s").tf().nn.biasAdd(x, scope.step("s").bias("bias", 2, -1.5f)));
    assertThat(run.values().get("s/bias")).containsExactly(-1.5f, -1.5f);
    assertThat(run.gradients()).containsKey("s/bias");
  }

  private static LayerRun dropout(float rate, boolean training, long step, String name) {
    float[] ones = new float[40_000];
    Arrays.fill(ones, 1);
    return LayerRun.of(
        ones,
        new long[] {4, 10_000},
        training,
        step,
        (scope, input) -> scope.step(name).dropout(input, rate));
  }

  @Test
  void dropoutDropsTheRateAndScalesTheRest() {
    float[] output = dropout(0.25f, true, 3, "drop").output();
    int dropped = 0;
    for (float number : output) {
      if (number == 0) {
        dropped++;
      } else {
        assertThat(number).isEqualTo(1 / 0.75f);
      }
    }
    // four deviations of a binomial: 4 * sqrt(40000 * 0.25 * 0.75) = 346
    assertThat(dropped).isBetween(10_000 - 346, 10_000 + 346);
  }

  @Test
  void dropoutGradientPassesWhereTheInputPassed() {
    LayerRun run = dropout(0.5f, true, 3, "drop");
    float[] weights = LayerRun.weights(40_000);
    double[] expected = new double[40_000];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = run.output()[i] * weights[i];
    }
    assertThat(doubles(run.inputGradient())).containsExactly(expected, within(1e-6));
  }

  @Test
  void dropoutDependsOnStepAndNameAlone() {
    float[] first = dropout(0.5f, true, 3, "drop").output();
    assertThat(dropout(0.5f, true, 3, "drop").output()).containsExactly(first);
    assertThat(dropout(0.5f, true, 4, "drop").output()).isNotEqualTo(first);
    assertThat(dropout(0.5f, true, 3, "other").output()).isNotEqualTo(first);
  }

  @Test
  void dropoutChangesNothingInInference() {
    assertThat(dropout(0.5f, false, 3, "drop").output()).containsOnly(1);
  }

  @Test
  void zeroPadShortcutTakesEverySecondPixelAndAppendsZeroChannels() {
    float[] input = LayerRun.random(2 * 5 * 4 * 2, 8);
    LayerRun run =
        LayerRun.of(
            input,
            new long[] {2, 5, 4, 2},
            true,
            0,
            (scope, images) -> scope.step("short").zeroPadShortcut(images, 2, 5));
    float[] expected = new float[2 * 3 * 2 * 5];
    float[] gradient = new float[input.length];
    float[] weights = LayerRun.weights(expected.length);
    for (int b = 0; b < 2; b++) {
      for (int y = 0; y < 3; y++) {
        for (int x = 0; x < 2; x++) {
          for (int c = 0; c < 2; c++) {
            int from = ((b * 5 + 2 * y) * 4 + 2 * x) * 2 + c;
            int to = ((b * 3 + y) * 2 + x) * 5 + c;
            expected[to] = input[from];
            gradient[from] = weights[to];
          }
        }
      }
    }
    assertThat(run.outputShape()).containsExactly(2, 3, 2, 5);
    assertThat(run.output()).containsExactly(expected);
    assertThat(run.inputGradient()).containsExactly(gradient);
  }

  @Test
  void nodesAreNamedAfterTheirStep() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      GraphScope scope =
          new GraphScope(tf.withSubScope("training"), new Variables(tf, 0), true, tf.constant(0L));
      Operand<TFloat32> one = scope.step("stage2/1/conv1").tf().constant(1f);
      Operand<TFloat32> two = scope.step("stage2").unit(1).step("conv2").tf().constant(1f);
      Operand<TFloat32> again = scope.step("stage2/1/conv1").tf().constant(1f);
      assertThat(one.op().name()).startsWith("training/stage2/1/conv1/");
      assertThat(two.op().name()).startsWith("training/stage2/1/conv2/");
      assertThat(again.op().name()).startsWith("training/stage2/1/conv1/");
    }
  }

  @Test
  void towersShareVariablesByNameAndReadThemEachForItself() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 0);
      GraphScope training = new GraphScope(tf, variables, true, tf.constant(0L));
      GraphScope inference = new GraphScope(tf, variables, false, tf.constant(0L));
      Operand<TFloat32> a = training.step("s").weights("w", Initializer.heNormal(1), 2, 3);
      Operand<TFloat32> b = inference.step("s").weights("w", Initializer.heNormal(1), 2, 3);
      assertThat(variables.all()).hasSize(1);
      assertThat(training.step("s").weights("w", Initializer.heNormal(1), 2, 3)).isSameAs(a);
      try (Session session = new Session(graph)) {
        variables.initialize(session);
        try (Result result = session.runner().fetch(a).fetch(b).run()) {
          assertThat(LayerRun.floats((TFloat32) result.get(1)))
              .containsExactly(LayerRun.floats((TFloat32) result.get(0)));
        }
      }
      assertThatThrownBy(() -> inference.step("s").weights("w", Initializer.heNormal(1), 3, 2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("variable s/w");
    }
  }
}
