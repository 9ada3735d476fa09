package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.Variables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Two gradients, (2, 4) and (4), whose common norm is √(4 + 16 + 16) = 6. */
class ClipByGlobalNormTest {

  @Test
  void largerNormBecomesTheLimit() {
    // by 1.5 / 6
    List<float[]> clipped = clipped(1.5, new float[] {2, 4}, new float[] {4});
    assertThat(clipped.get(0)).containsExactly(new float[] {0.5f, 1}, within(1e-6f));
    assertThat(clipped.get(1)).containsExactly(new float[] {1}, within(1e-6f));
  }

  @Test
  void normWithinTheLimitLeavesEveryBit() {
    for (double limit : new double[] {6, 7.3, 1e30}) {
      List<float[]> clipped = clipped(limit, new float[] {2, 4}, new float[] {4});
      assertThat(clipped.get(0)).containsExactly(2, 4);
      assertThat(clipped.get(1)).containsExactly(4);
    }
  }

  @Test
  void zerosStayZeros() {
    assertThat(clipped(1, new float[] {0, 0}, new float[] {0}).get(0)).containsExactly(0, 0);
  }

  /** 1e30² is no float32. */
  @Test
  void normThatIsNotFiniteSpoilsAllGradients() {
    for (float large : new float[] {1e30f, Float.POSITIVE_INFINITY, Float.NaN}) {
      List<float[]> clipped = clipped(1, new float[] {large, 4}, new float[] {4});
      assertThat(clipped.get(0)).containsExactly(Float.NaN, Float.NaN);
      assertThat(clipped.get(1)).containsExactly(Float.NaN);
    }
  }

  private static List<float[]> clipped(double limit, float[]... gradients) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 1);
      GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
      List<VariableGradient> given = new ArrayList<>();
      for (float[] gradient : gradients) {
        Operand<TFloat32> weights =
            scope.step("step").weights("w" + given.size(), Initializer.ones(), gradient.length);
        given.add(
            new VariableGradient(
                variables.all().get(given.size()), weights, tf.constant(gradient)));
      }
      List<VariableGradient> clipped = new ClipByGlobalNorm(limit).apply(tf, given);
      assertThat(clipped).extracting(VariableGradient::variable).isEqualTo(variables.all());
      try (Session session = new Session(graph)) {
        Session.Runner runner = session.runner();
        clipped.forEach(each -> runner.fetch(each.gradient()));
        try (Result result = runner.run()) {
          List<float[]> numbers = new ArrayList<>();
          result.forEach(each -> numbers.add(LayerRun.floats((TFloat32) each.getValue())));
          return numbers;
        }
      }
    }
  }
}
