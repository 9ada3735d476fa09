package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.Step;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The update rule against plain Java, over several steps with changing gradients and rates. */
class SgdRuleTest {

  private static final int SIZE = 5;
  private static final Function<Step, Operand<TFloat32>> BIAS = step -> step.bias("v", SIZE, 0.75f);

  static Stream<Sgd> forms() {
    return Stream.of(
        new Sgd(0.1, 0, false, 0, DecayGroup.ALL),
        new Sgd(0.1, 0.9, false, 0, DecayGroup.ALL),
        new Sgd(0.1, 0.9, true, 0, DecayGroup.ALL),
        new Sgd(0.1, 0.9, false, 0.05, DecayGroup.ALL),
        new Sgd(0.1, 0.9, true, 0.05, DecayGroup.ALL),
        new Sgd(0.1, 0.9, true, 0.05, DecayGroup.KERNELS));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void followsTheFormula(Sgd sgd) {
    check(sgd, step -> step.weights("v", Initializer.heNormal(2), SIZE), sgd.weightDecay());
    check(sgd, BIAS, sgd.decayGroup() == DecayGroup.ALL ? sgd.weightDecay() : 0);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void leavesAloneWhatDoesNotDecay(Sgd sgd) {
    check(sgd, step -> step.undecayed().weights("v", Initializer.heNormal(2), SIZE), 0);
    check(sgd, step -> BIAS.apply(step.undecayed()), 0);
  }

  private static void check(Sgd sgd, Function<Step, Operand<TFloat32>> weight, double decay) {
    try (RuleRun run = new RuleRun((tf, inputs) -> new SgdRule(tf, sgd, inputs), weight)) {
      double[] weights = run.weights();
      double[] velocity = new double[SIZE];
      for (int step = 0; step < 6; step++) {
        float[] gradients = LayerRun.random(SIZE, step);
        float learningRate = 0.1f / (step + 1);
        run.step(step, learningRate, gradients);
        for (int i = 0; i < SIZE; i++) {
          double slope = gradients[i] + decay * weights[i];
          velocity[i] = sgd.momentum() * velocity[i] + slope;
          weights[i] -=
              learningRate * (sgd.nesterov() ? slope + sgd.momentum() * velocity[i] : velocity[i]);
        }
        assertThat(run.weights()).containsExactly(weights, within(1e-6));
      }
    }
  }
}
