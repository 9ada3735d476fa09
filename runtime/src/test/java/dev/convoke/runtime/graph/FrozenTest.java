package dev.convoke.runtime.graph;

import static dev.convoke.runtime.fixture.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.runtime.fixture.LayerRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Steps that training leaves as they are. */
class FrozenTest {

  private static final float EPSILON = 1e-3f;
  private static final double[] MEAN = {0.5, -2};
  private static final double[] VARIANCE = {4, 0.25};
  private static final double[] GAMMA = {1.5, -0.5};
  private static final double[] BETA = {0.25, 3};

  @Test
  void variablesKeepTheirRoleAndTheTowerItsSteps() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 1);
      GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
      Step step = scope.step("a");
      step.frozen().weights("kernel", Initializer.heNormal(2), 2, 2);
      step.frozen().bias("bias", 2);
      step.frozen().bias("offset", 2, 1);
      step.frozen().parameter("slope", Initializer.ones(), 2);
      step.weights("trained/kernel", Initializer.heNormal(2), 2, 2);
      assertThat(variables.all())
          .extracting(Variable::role)
          .containsExactly(Role.FROZEN, Role.FROZEN, Role.FROZEN, Role.FROZEN, Role.TRAINABLE);
      assertThat(variables.all())
          .extracting(Variable::isKernel)
          .containsExactly(true, false, false, false, true);
      assertThat(step.frozen().tf()).isSameAs(step.tf());
    }
  }

  @Test
  void batchNormUsesItsMovingStatisticsInTrainingAndMovesNone() {
    float[] input = LayerRun.random(24, 3);
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 1);
      GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
      Operand<TFloat32> images = tf.reshape(tf.constant(input), tf.array(3, 2, 2, 2));
      Operand<TFloat32> output = scope.step("n").frozen().batchNorm(images, 0.9f, EPSILON);
      Operand<TFloat32> weights =
          tf.reshape(tf.constant(LayerRun.weights(24)), tf.array(3, 2, 2, 2));
      Operand<TFloat32> loss = tf.sum(tf.math.mul(output, weights), tf.array(0, 1, 2, 3));
      Output<?>[] gradients =
          graph.addGradients(loss.asOutput(), new Output<?>[] {images.asOutput()});
      assertThat(scope.statisticUpdates()).isEmpty();
      try (Session session = new Session(graph)) {
        load(tf, session, variables.all());
        try (Result result = session.runner().fetch(output).fetch(gradients[0]).run()) {
          double[] expected = doubles(input);
          double[] slopes = doubles(LayerRun.weights(24));
          for (int i = 0; i < 24; i++) {
            int c = i % 2;
            double factor = GAMMA[c] / Math.sqrt(VARIANCE[c] + EPSILON);
            expected[i] = factor * (expected[i] - MEAN[c]) + BETA[c];
            slopes[i] *= factor; // the statistics do not depend on the input
          }
          assertThat(floats(result, 0)).containsExactly(expected, within(1e-5));
          assertThat(floats(result, 1)).containsExactly(slopes, within(1e-5));
        }
      }
    }
  }

  private static double[] floats(Result result, int index) {
    return doubles(LayerRun.floats((TFloat32) result.get(index)));
  }

  /** Sets the variables to what a checkpoint might hold. */
  private static void load(Ops tf, Session session, List<Variable> variables) {
    Map<String, double[]> values =
        Map.of(
            "n/movingMean", MEAN, "n/movingVariance", VARIANCE, "n/gamma", GAMMA, "n/beta", BETA);
    assertThat(variables).extracting(Variable::name).hasSameElementsAs(values.keySet());
    for (Variable variable : variables) {
      double[] numbers = values.get(variable.name());
      float[] narrow = {(float) numbers[0], (float) numbers[1]};
      session.run(tf.assignVariableOp(variable.handle(), tf.constant(narrow)));
    }
  }
}
