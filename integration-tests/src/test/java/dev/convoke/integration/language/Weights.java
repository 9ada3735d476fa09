package dev.convoke.integration.language;

import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.VariableFiles;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The values of a generated network's variables, by name. */
final class Weights {

  private Weights() {}

  /** Before the first step. */
  static Map<String, float[]> initial(NetworkDefinition definition, long seed) {
    return values(definition, seed, Optional.empty());
  }

  /** In a checkpoint. */
  static Map<String, float[]> of(NetworkDefinition definition, Checkpoint checkpoint) {
    return values(definition, 0, Optional.of(checkpoint));
  }

  private static Map<String, float[]> values(
      NetworkDefinition definition, long seed, Optional<Checkpoint> checkpoint) {
    var input = definition.description().get().input();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, seed);
      GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
      Shape images = Shape.of(1, input.height(), input.width(), input.channels());
      definition.builder().build(scope, tf.placeholder(TFloat32.class, Placeholder.shape(images)));
      VariableFiles files =
          new VariableFiles(
              tf.withSubScope("files"), variables.all().stream().map(Variable::stored).toList());
      try (Session session = new Session(graph)) {
        variables.initialize(session);
        checkpoint.ifPresent(saved -> files.restore(session, saved.weights()));
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Variable variable : variables.all()) {
          try (Result result = session.runner().fetch(scope.read(variable)).run()) {
            float[] numbers = new float[(int) variable.shape().size()];
            ((TFloat32) result.get(0)).copyTo(DataBuffers.of(numbers, false, false));
            values.put(variable.name(), numbers);
          }
        }
        return values;
      }
    }
  }
}
