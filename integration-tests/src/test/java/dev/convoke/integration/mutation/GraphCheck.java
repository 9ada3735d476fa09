package dev.convoke.integration.mutation;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.session.NativeSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Whether TensorFlow infers what the processor said: the logits' shape and every variable. */
final class GraphCheck {

  private GraphCheck() {}

  /** Builds both towers, without running anything; says what differs from the description. */
  static Optional<String> difference(NetworkDefinition definition) {
    NativeSettings.apply();
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> images =
          tf.placeholder(
              TFloat32.class,
              Placeholder.shape(
                  Shape.of(Shape.UNKNOWN_SIZE, input.height(), input.width(), input.channels())));
      Variables variables = new Variables(tf.withSubScope("variables"), 1);
      for (boolean training : List.of(true, false)) {
        Ops tower = tf.withSubScope(training ? "training" : "inference");
        GraphScope scope = new GraphScope(tower, variables, training, tf.constant(0L));
        Operand<TFloat32> logits = definition.builder().build(scope, images).operand();
        long[] expected = {Shape.UNKNOWN_SIZE, description.classes()};
        if (!Arrays.equals(logits.shape().asArray(), expected)) {
          return Optional.of("logits " + logits.shape() + " for classes " + expected[1]);
        }
      }
      List<NetworkDescription.VariableDescription> built =
          variables.all().stream()
              .map(
                  v ->
                      new NetworkDescription.VariableDescription(
                          v.name(), v.shape().toListOrNull(), v.role(), v.decays()))
              .toList();
      return built.equals(description.variables())
          ? Optional.empty()
          : Optional.of(
              "variables " + built + ", but " + description.variables() + " are described");
    }
  }
}
