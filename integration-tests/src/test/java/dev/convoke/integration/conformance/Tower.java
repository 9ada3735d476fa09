package dev.convoke.integration.conformance;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.session.NativeSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** One tower of a generated network, and the gradients of its step {@code operation}. */
final class Tower implements AutoCloseable {

  private static final String STEP = "operation/";

  static {
    NativeSettings.apply();
  }

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Variables variables = new Variables(tf, 11);
  private final GraphScope scope;
  private final Placeholder<TFloat32> images;
  private final Placeholder<TFloat32> cotangent;
  private final Operand<TFloat32> output;
  private final Map<String, Output<?>> sources = new LinkedHashMap<>();
  private final Output<?>[] gradients;
  private final Session session;

  /**
   * Builds the network; its variables have their first values.
   *
   * @param network the annotated interface
   * @param shape of the images
   * @param globalStep training steps done
   */
  Tower(Class<?> network, long[] shape, boolean training, long globalStep) {
    long[] anyBatch = shape.clone();
    anyBatch[0] = Shape.UNKNOWN_SIZE; // as in a training graph
    images = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(anyBatch)));
    cotangent = tf.placeholder(TFloat32.class);
    scope = new GraphScope(tf, variables, training, tf.constant(globalStep));
    output = tf.identity(Networks.operation(network, scope, images)); // may be the input itself
    sources.put("input", images.asOutput());
    own(true).forEach(variable -> sources.put(variable.name(), scope.read(variable).asOutput()));
    Operand<TFloat32> products =
        tf.reshape(tf.math.mul(output, cotangent), tf.constant(new int[] {-1}));
    gradients =
        graph.addGradients(
            tf.sum(products, tf.constant(0)).asOutput(),
            sources.values().toArray(Output<?>[]::new));
    session = new Session(graph);
    variables.initialize(session);
  }

  /** Shapes of the step's variables, by full name. */
  Map<String, List<Long>> shapes() {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    for (Variable variable : variables.all()) {
      if (variable.name().startsWith(STEP)) {
        shapes.put(variable.name(), variable.shape().toListOrNull());
      }
    }
    return shapes;
  }

  /** Gives variables values, but those that no training changes: they are the network's to give. */
  void set(Map<String, Tensor> values) {
    Session.Runner runner = session.runner();
    List<TFloat32> fed = new ArrayList<>();
    for (Variable variable : variables.all()) {
      if (values.containsKey(variable.name()) && variable.role() != Role.FROZEN) {
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class);
        fed.add(values.get(variable.name()).toTensorFlow());
        runner
            .feed(value, fed.get(fed.size() - 1))
            .addTarget(tf.assignVariableOp(variable.handle(), value));
      }
    }
    if (!fed.isEmpty()) { // TensorFlow refuses to run nothing
      runner.run().close();
      fed.forEach(TFloat32::close);
    }
  }

  /** One step, with the gradients for these factors of the output. */
  TowerRun run(Tensor input, Tensor factors) {
    try (TFloat32 fedImages = input.toTensorFlow();
        TFloat32 fedFactors = factors.toTensorFlow()) {
      Session.Runner runner =
          session.runner().feed(images, fedImages).feed(cotangent, fedFactors).fetch(output);
      List.of(gradients).forEach(runner::fetch);
      scope.statisticUpdates().forEach(runner::addTarget);
      try (Result result = runner.run()) {
        Map<String, Tensor> byName = new LinkedHashMap<>();
        for (String name : sources.keySet()) {
          byName.put(name, Tensor.of((TFloat32) result.get(byName.size() + 1)));
        }
        return new TowerRun(Tensor.of((TFloat32) result.get(0)), byName, untrained());
      }
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  private Map<String, Tensor> untrained() {
    Map<String, Tensor> values = new LinkedHashMap<>();
    for (Variable variable : own(false)) {
      try (Result result = session.runner().fetch(scope.read(variable)).run()) {
        values.put(variable.name(), Tensor.of((TFloat32) result.get(0)));
      }
    }
    return values;
  }

  private List<Variable> own(boolean trained) {
    return variables.all().stream()
        .filter(variable -> variable.name().startsWith(STEP))
        .filter(variable -> (variable.role() == Role.TRAINABLE) == trained)
        .toList();
  }
}
