package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.Step;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.problem.UsageException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Which variables have a gradient; the objective is the sum of two. */
class GradientsTest {

  @Test
  void trainableVariablesOnTheWayAreReachedInTheOrderOfCreation() {
    Gradients gradients =
        gradients((step, tf) -> tf.math.mul(weight(step, "b"), weight(step, "a")));

    assertThat(gradients.reached().stream().map(each -> each.variable().name()))
        .containsExactly("s/b", "s/a");
    assertThatCode(() -> gradients.requireAll("net")).doesNotThrowAnyException();
  }

  @Test
  void frozenVariablesHaveNone() {
    Gradients gradients =
        gradients((step, tf) -> tf.math.mul(weight(step.frozen(), "b"), weight(step, "a")));

    assertThat(gradients.reached().stream().map(each -> each.variable().name()))
        .containsExactly("s/a");
    assertThat(gradients.unreached()).isEmpty();
  }

  @Test
  void networkThatWouldNotLearnIsRefusedByTheNamesOfItsVariables() {
    Gradients gradients =
        gradients(
            (step, tf) -> {
              weight(step, "unused");
              return tf.math.mul(tf.stopGradient(weight(step, "stopped")), weight(step, "a"));
            });

    assertThat(gradients.reached()).hasSize(1);
    assertThatThrownBy(() -> gradients.requireAll("net"))
        .isInstanceOf(UsageException.class)
        .message()
        .isEqualToNormalizingNewlines(
            """
            net has trainable variables that no gradient reaches
              expected: every trainable variable on the way from the images to the loss
              found:    s/unused: the loss does not depend on it
              found:    s/stopped: the loss has no gradient for it
              fix:      use the variable in its operation, or ask for it with step.frozen()\
            """);
  }

  private static Operand<TFloat32> weight(Step step, String name) {
    return step.weights(name, Initializer.ones(), 2);
  }

  private static Gradients gradients(BiFunction<Step, Ops, Operand<TFloat32>> output) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, 1);
      GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
      Operand<TFloat32> sum = tf.sum(output.apply(scope.step("s"), tf), tf.constant(0));
      return Gradients.of(graph, scope, variables, new Objective(sum, sum));
    }
  }
}
