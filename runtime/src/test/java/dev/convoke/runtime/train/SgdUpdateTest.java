package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The update rule against plain Java, over several steps with changing gradients and rates. */
class SgdUpdateTest {

  private static final int SIZE = 5;
  private static final Function<GraphScope, Operand<TFloat32>> BIAS =
      scope -> scope.bias("v", SIZE, 0.75f);

  static Stream<Sgd> plans() {
    return Stream.of(
        new Sgd(0.1, 0, false, 0, DecayGroup.ALL),
        new Sgd(0.1, 0.9, false, 0, DecayGroup.ALL),
        new Sgd(0.1, 0.9, true, 0, DecayGroup.ALL),
        new Sgd(0.1, 0.9, false, 0.05, DecayGroup.ALL),
        new Sgd(0.1, 0.9, true, 0.05, DecayGroup.ALL),
        new Sgd(0.1, 0.9, true, 0.05, DecayGroup.KERNELS));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void followsTheFormula(Sgd plan) {
    check(plan, scope -> scope.weights("v", Initializer.heNormal(2), SIZE), plan.weightDecay());
    check(plan, BIAS, plan.decayGroup() == DecayGroup.ALL ? plan.weightDecay() : 0);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void leavesAloneWhatDoesNotDecay(Sgd plan) {
    check(plan, scope -> scope.undecayed().weights("v", Initializer.heNormal(2), SIZE), 0);
    check(plan, scope -> BIAS.apply(scope.undecayed()), 0);
  }

  private static void check(
      Sgd plan, Function<GraphScope, Operand<TFloat32>> weight, double decay) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 3);
      GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
      Operand<TFloat32> read = weight.apply(scope);
      Variable variable = variables.all().get(0);
      Placeholder<TFloat32> rate = tf.placeholder(TFloat32.class);
      Placeholder<TFloat32> gradient = tf.placeholder(TFloat32.class);
      SgdUpdate sgd = new SgdUpdate(tf, plan, rate);
      Op update = sgd.update(variable, read, gradient);
      try (Session session = new Session(graph)) {
        variables.initialize(session);
        sgd.initializations().forEach(session::run);
        double[] weights = value(session, read);
        double[] velocity = new double[SIZE];
        for (int step = 0; step < 6; step++) {
          float[] numbers = LayerRun.random(SIZE, step);
          float learningRate = 0.1f / (step + 1);
          try (TFloat32 fedRate = TFloat32.scalarOf(learningRate);
              TFloat32 fedGradient = TFloat32.vectorOf(numbers)) {
            session
                .runner()
                .feed(rate, fedRate)
                .feed(gradient, fedGradient)
                .addTarget(update)
                .run()
                .close();
          }
          for (int i = 0; i < SIZE; i++) {
            double slope = numbers[i] + decay * weights[i];
            velocity[i] = plan.momentum() * velocity[i] + slope;
            weights[i] -=
                learningRate
                    * (plan.nesterov() ? slope + plan.momentum() * velocity[i] : velocity[i]);
          }
          assertThat(value(session, read)).containsExactly(weights, within(1e-6));
        }
      }
    }
  }

  private static double[] value(Session session, Operand<TFloat32> read) {
    try (Result result = session.runner().fetch(read).run()) {
      return Reference.doubles(LayerRun.floats((TFloat32) result.get(0)));
    }
  }
}
