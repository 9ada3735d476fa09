package dev.convoke.models.numbers;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.models.numbers.NetworkFixture.Numbers;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Labels;
import dev.convoke.runtime.graph.SideExit;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.session.NativeSettings;
import dev.convoke.runtime.step.ClassWeights;
import dev.convoke.runtime.step.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A generated network with weights that are given, both towers of it, in training without dropout.
 */
final class NetworkRun implements AutoCloseable {

  static {
    NativeSettings.apply();
  }

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Variables variables = new Variables(tf, 1);
  private final List<Variable> trained = new ArrayList<>();
  private final Placeholder<TFloat32> images;
  private final Placeholder<TInt32> labels;
  private final Operand<TFloat32> inference;
  private final List<Operand<TFloat32>> training = new ArrayList<>();
  private final Operand<TFloat32> loss;
  private final Output<?>[] gradients;
  private final Session session;

  NetworkRun(NetworkDefinition definition, int batch) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    images =
        tf.placeholder(
            TFloat32.class,
            Placeholder.shape(Shape.of(batch, input.height(), input.width(), input.channels())));
    labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(batch)));
    GraphScope scope =
        new GraphScope(tf.withSubScope("training"), variables, true, tf.constant(0L))
            .withoutDropping();
    training.add(definition.builder().build(scope, images).operand());
    scope.sideExits().stream().map(SideExit::logits).forEach(training::add);
    GraphScope still =
        new GraphScope(tf.withSubScope("inference"), variables, false, tf.constant(0L));
    inference = definition.builder().build(still, images).operand();
    Objective objective =
        Objective.of(
            tf,
            training.get(0),
            scope.sideExits(),
            Labels.oneHot(tf, labels, description.classes()),
            ClassWeights.EQUAL);
    loss = objective.loss();
    variables.all().stream().filter(v -> v.role() == Role.TRAINABLE).forEach(trained::add);
    gradients =
        graph.addGradients(
            objective.minimised().asOutput(),
            trained.stream().map(v -> scope.read(v).asOutput()).toArray(Output<?>[]::new));
    session = new Session(graph);
  }

  /** All variables of both towers. */
  List<Variable> variables() {
    return variables.all();
  }

  /** Gives a variable its numbers. */
  void set(Variable variable, Numbers numbers) {
    Placeholder<TFloat32> value = tf.placeholder(TFloat32.class);
    try (TFloat32 tensor = tensor(variable.shape(), numbers)) {
      session
          .runner()
          .feed(value, tensor)
          .addTarget(tf.assignVariableOp(variable.handle(), value))
          .run()
          .close();
    }
  }

  /** Both towers once. */
  <T> T run(Numbers pixels, int[] classes, Function<Outcome, T> reader) {
    try (TFloat32 fedImages = tensor(images.shape(), pixels);
        TInt32 fedLabels = TInt32.vectorOf(classes)) {
      Session.Runner runner =
          session.runner().feed(images, fedImages).feed(labels, fedLabels).fetch(loss);
      runner.fetch(inference);
      training.forEach(runner::fetch);
      List.of(gradients).forEach(runner::fetch);
      try (Result result = runner.run()) {
        return reader.apply(new Outcome(result, training.size(), trained));
      }
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  private static TFloat32 tensor(Shape shape, Numbers numbers) {
    return TFloat32.tensorOf(
        shape,
        data -> {
          FloatDataBuffer buffer = data.asRawTensor().data().asFloats();
          for (long i = 0; i < buffer.size(); i++) {
            buffer.setFloat(numbers.at(i), i);
          }
        });
  }

  /** What came out, valid until its reader returns. */
  static final class Outcome {

    private final Result result;
    private final int exits;
    private final List<Variable> trained;

    private Outcome(Result result, int exits, List<Variable> trained) {
      this.result = result;
      this.exits = exits;
      this.trained = trained;
    }

    float loss() {
      return ((TFloat32) result.get(0)).getFloat();
    }

    FloatDataBuffer inference() {
      return numbers(1);
    }

    /** Logits of the training tower: the last exit's first. */
    List<FloatDataBuffer> training() {
      List<FloatDataBuffer> logits = new ArrayList<>();
      for (int i = 0; i < exits; i++) {
        logits.add(numbers(2 + i));
      }
      return logits;
    }

    List<Variable> trained() {
      return trained;
    }

    /** Of the variable at this place. */
    FloatDataBuffer gradient(int index) {
      return numbers(2 + exits + index);
    }

    private FloatDataBuffer numbers(int index) {
      return ((TFloat32) result.get(index)).asRawTensor().data().asFloats();
    }
  }
}
