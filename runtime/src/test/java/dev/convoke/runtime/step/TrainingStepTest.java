package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.SideExit;
import dev.convoke.runtime.graph.Stored;
import dev.convoke.runtime.graph.Variables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The whole chain on one vector of logits, which are the weights themselves, against plain Java.
 * The gradient of the cross entropy is the softmax minus the label.
 */
class TrainingStepTest {

  private static final int STEPS = 8;
  private static final double RATE = 0.05;
  private static final float[] LABEL = {0.7f, 0.1f, 0.2f};
  private static final double EXIT_WEIGHT = 0.5;
  private static final double LIMIT = 0.3;
  private static final Adam ADAM = new Adam(RATE, 0.9, 0.999, 1e-8, 0.01, DecayGroup.ALL);

  @Test
  void everyLinkDoesItsPart() {
    UpdateChain chain =
        new UpdateChain(List.of(new ClipByGlobalNorm(LIMIT)), UpdateRules.STANDARD.create(ADAM));
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 1);
      StepCounter counter = new StepCounter(tf);
      GraphScope scope = new GraphScope(tf, variables, true, counter.stepsBefore());
      Operand<TFloat32> weights = scope.step("step").bias("weights", LABEL.length);
      Operand<TFloat32> logits = tf.expandDims(weights, tf.constant(0));
      Operand<TFloat32> labels = tf.constant(new float[][] {LABEL});
      Objective objective =
          Objective.of(
              tf,
              logits,
              List.of(new SideExit(logits, (float) EXIT_WEIGHT)),
              labels,
              ClassWeights.EQUAL);
      TrainingTower tower = new TrainingTower(scope, logits, objective);
      TrainingStep step = new TrainingStep(graph, tf, tower, variables, counter, chain);
      assertThat(step.stored())
          .extracting(Stored::name)
          .containsExactly(
              "optimizer.mean/step/weights", "optimizer.square/step/weights", "training.step");
      try (Session session = new Session(graph)) {
        variables.initialize(session);
        step.initialize(session);
        PlainJava java = new PlainJava();
        for (int t = 1; t <= STEPS; t++) {
          List<Operand<TFloat32>> watched = List.of(objective.loss(), weights);
          try (Result result = step.run(session, RATE, watched)) {
            assertThat(((TFloat32) result.get(0)).getFloat())
                .isCloseTo((float) java.loss(), within(1e-5f));
            assertThat(LayerRun.floats((TFloat32) result.get(1)))
                .containsExactly(java.weights(), within(1e-5f));
          }
          java.step(t);
        }
      }
    }
  }

  private static final class PlainJava {

    private final double[] weights = new double[LABEL.length];
    private final double[] mean = new double[LABEL.length];
    private final double[] square = new double[LABEL.length];

    float[] weights() {
      float[] numbers = new float[weights.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) weights[i];
      }
      return numbers;
    }

    private double[] softmax() {
      double[] shares = new double[weights.length];
      double sum = 0;
      for (double weight : weights) {
        sum += Math.exp(weight);
      }
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.exp(weights[i]) / sum;
      }
      return shares;
    }

    /** The network's own, without its side exit's. */
    double loss() {
      double loss = 0;
      double[] softmax = softmax();
      for (int i = 0; i < softmax.length; i++) {
        loss -= LABEL[i] * Math.log(softmax[i]);
      }
      return loss;
    }

    void step(int t) {
      double[] softmax = softmax();
      double[] gradient = new double[weights.length];
      double squares = 0;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = (1 + EXIT_WEIGHT) * (softmax[i] - LABEL[i]);
        squares += gradient[i] * gradient[i];
      }
      double factor = Math.min(1, LIMIT / Math.sqrt(squares));
      for (int i = 0; i < gradient.length; i++) {
        double slope = factor * gradient[i] + ADAM.weightDecay() * weights[i];
        mean[i] = ADAM.beta1() * mean[i] + (1 - ADAM.beta1()) * slope;
        square[i] = ADAM.beta2() * square[i] + (1 - ADAM.beta2()) * slope * slope;
        double m = mean[i] / (1 - Math.pow(ADAM.beta1(), t));
        double v = square[i] / (1 - Math.pow(ADAM.beta2(), t));
        weights[i] -= RATE * m / (Math.sqrt(v) + ADAM.epsilon());
      }
    }
  }
}
