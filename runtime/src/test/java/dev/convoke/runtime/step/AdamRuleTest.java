package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.Step;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Algorithm 1 of the paper in plain Java, over steps with changing gradients and rates. */
class AdamRuleTest {

  private static final int SIZE = 5;
  private static final int STEPS = 12;
  private static final Function<Step, Operand<TFloat32>> KERNEL =
      step -> step.weights("v", Initializer.heNormal(2), SIZE);
  private static final Function<Step, Operand<TFloat32>> BIAS = step -> step.bias("v", SIZE, 0.75f);

  static Stream<Adam> recipes() {
    return Stream.of(
        new Adam(1e-3, 0.9, 0.999, 1e-8, 0, DecayGroup.ALL),
        new Adam(1e-3, 0.5, 0.9, 1e-8, 0, DecayGroup.ALL),
        // so large that it matters which root it is added to
        new Adam(1e-3, 0.9, 0.999, 0.3, 0, DecayGroup.ALL),
        new Adam(1e-3, 0.9, 0.999, 1e-8, 0.05, DecayGroup.ALL),
        new Adam(1e-3, 0.9, 0.999, 1e-8, 0.05, DecayGroup.KERNELS));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void followsTheFormula(Adam recipe) {
    check(recipe, KERNEL, recipe.weightDecay());
    check(recipe, BIAS, recipe.decayGroup() == DecayGroup.ALL ? recipe.weightDecay() : 0);
    check(recipe, step -> KERNEL.apply(step.undecayed()), 0);
  }

  /**
   * At the first step m̂ is g and √v̂ is |g|, so that weights move by the learning rate, whatever
   * the size of the gradient.
   */
  @Test
  void firstStepIsTheLearningRate() {
    Adam recipe = new Adam(1, 0.9, 0.999, 1e-8, 0, DecayGroup.ALL);
    try (RuleRun run = new RuleRun((tf, inputs) -> new AdamRule(tf, recipe, inputs), BIAS)) {
      run.step(0, 0.01f, new float[] {1e-3f, -1e-3f, 0.5f, -7f, 1000f});
      // the roots of 1 - 0.999 in float32 are right to five digits
      assertThat(run.weights())
          .containsExactly(new double[] {0.74, 0.76, 0.74, 0.76, 0.74}, within(1e-6));
    }
  }

  private static void check(Adam recipe, Function<Step, Operand<TFloat32>> weight, double decay) {
    try (RuleRun run = new RuleRun((tf, inputs) -> new AdamRule(tf, recipe, inputs), weight)) {
      double[] weights = run.weights();
      double[] mean = new double[SIZE];
      double[] square = new double[SIZE];
      for (int step = 1; step <= STEPS; step++) {
        float[] gradients = LayerRun.random(SIZE, step);
        float learningRate = 0.1f / step;
        run.step(step - 1, learningRate, gradients);
        for (int i = 0; i < SIZE; i++) {
          double slope = gradients[i] + decay * weights[i];
          mean[i] = recipe.beta1() * mean[i] + (1 - recipe.beta1()) * slope;
          square[i] = recipe.beta2() * square[i] + (1 - recipe.beta2()) * slope * slope;
          double correctedMean = mean[i] / (1 - Math.pow(recipe.beta1(), step));
          double correctedSquare = square[i] / (1 - Math.pow(recipe.beta2(), step));
          weights[i] -=
              learningRate * correctedMean / (Math.sqrt(correctedSquare) + recipe.epsilon());
        }
        assertThat(run.weights()).containsExactly(weights, within(2e-6));
      }
    }
  }
}
