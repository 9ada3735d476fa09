package dev.convoke.runtime.verify;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.train.CrossEntropy;
import dev.convoke.runtime.train.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** A network's training tower on one batch that stays the same, trained by Adam. */
final class LearningGraph implements AutoCloseable {

  private final Session session;
  private final Variables variables;
  private final Placeholder<TInt64> globalStep;
  private final Placeholder<TFloat32> rate;
  private final AdamUpdate adam;
  private final List<Op> updates = new ArrayList<>();
  private final Operand<TFloat32> loss;
  private final List<String> reached = new ArrayList<>();
  private final List<String> unreached = new ArrayList<>();
  private final Operand<TFloat32> magnitudes;
  private final float entropy;

  /**
   * @param graph empty, stays the caller's to close
   * @param drops whether dropout and stochastic depth drop, anew in each step
   */
  LearningGraph(Graph graph, NetworkDefinition definition, long seed, boolean drops) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    int classes = description.classes();
    int[] labelled = TestBatch.labels(classes);
    entropy = TestBatch.entropy(labelled);
    Ops tf = Ops.create(graph);
    variables = new Variables(tf.withSubScope("variables"), seed);
    globalStep = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    GraphScope scope = new GraphScope(tf.withSubScope("training"), variables, true, globalStep);
    Operand<TFloat32> images =
        tf.constant(
            Shape.of(TestBatch.SIZE, input.height(), input.width(), input.channels()),
            DataBuffers.of(TestBatch.images(input)));
    Operand<TInt32> labels = tf.constant(labelled);
    Operand<TFloat32> logits =
        definition.builder().build(drops ? scope : scope.withoutDropping(), images).operand();
    loss = CrossEntropy.mean(tf, logits, labels, classes);
    Operand<TFloat32> objective =
        CrossEntropy.withSideExits(tf, loss, scope.sideExits(), labels, classes);
    rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    adam = new AdamUpdate(tf.withSubScope("optimizer"), rate, globalStep);
    magnitudes = learn(graph, tf, scope, objective);
    session = new Session(graph, SessionOptions.of(false));
  }

  /** Adds gradients and updates; returns the mean size of each variable's gradient. */
  private Operand<TFloat32> learn(
      Graph graph, Ops tf, GraphScope scope, Operand<TFloat32> objective) {
    List<Variable> onTheWay = onTheWay(graph, scope, objective);
    if (onTheWay.isEmpty()) {
      return tf.constant(new float[0]); // TensorFlow derives by at least one variable
    }
    Output<?>[] weights =
        onTheWay.stream().map(v -> scope.read(v).asOutput()).toArray(Output<?>[]::new);
    Output<?>[] gradients = graph.addGradients(objective.asOutput(), weights);
    List<Operand<TFloat32>> sizes = new ArrayList<>();
    for (int i = 0; i < gradients.length; i++) {
      Variable variable = onTheWay.get(i);
      if (gradients[i].isClosed()) { // so TensorFlow says that there is none
        unreached.add(variable.name() + ": the loss has no gradient for it");
      } else {
        Operand<TFloat32> gradient = typed(gradients[i]);
        Operand<TFloat32> flat = tf.reshape(gradient, tf.constant(new int[] {-1}));
        reached.add(variable.name());
        updates.add(adam.update(variable, gradient));
        sizes.add(tf.math.mean(tf.math.abs(flat), tf.constant(0)));
      }
    }
    return sizes.isEmpty() ? tf.constant(new float[0]) : tf.stack(sizes);
  }

  /** The trainable variables that the objective depends on; the others are noted. */
  private List<Variable> onTheWay(Graph graph, GraphScope scope, Operand<TFloat32> objective) {
    Set<GraphOperation> operations = graph.subgraphTo(Set.of(objective));
    List<Variable> found = new ArrayList<>();
    for (Variable variable : variables.all()) {
      if (variable.role() == Role.TRAINABLE) {
        if (operations.contains(scope.read(variable).asOutput().op())) {
          found.add(variable);
        } else {
          unreached.add(variable.name() + ": the loss does not depend on it");
        }
      }
    }
    return found;
  }

  /** Names of the trainable variables that have a gradient. */
  List<String> reached() {
    return List.copyOf(reached);
  }

  /** A line for each trainable variable that has none. */
  List<String> unreached() {
    return List.copyOf(unreached);
  }

  /** See {@link TestBatch#entropy}. */
  float entropy() {
    return entropy;
  }

  /** Gives every variable its first value. */
  void initialize() {
    variables.initialize(session);
    if (!adam.initializations().isEmpty()) { // TensorFlow refuses to run nothing
      Session.Runner runner = session.runner();
      adam.initializations().forEach(runner::addTarget);
      runner.run().close();
    }
  }

  /**
   * One training step.
   *
   * @param before steps since {@link #initialize}
   */
  LearningStep step(int before, double learningRate) {
    Session.Runner runner = session.runner().fetch(loss).fetch(magnitudes);
    updates.forEach(runner::addTarget);
    try (TInt64 fedStep = TInt64.scalarOf(before);
        TFloat32 fedRate = TFloat32.scalarOf((float) learningRate);
        Result result = runner.feed(globalStep, fedStep).feed(rate, fedRate).run()) {
      float[] sizes = new float[reached.size()];
      ((TFloat32) result.get(1)).copyTo(DataBuffers.of(sizes, false, false));
      return LearningStep.of(((TFloat32) result.get(0)).getFloat(), reached, sizes);
    }
  }

  @Override
  public void close() {
    session.close();
  }

  @SuppressWarnings("unchecked")
  private static Operand<TFloat32> typed(Output<?> gradient) {
    return (Operand<TFloat32>) gradient;
  }
}
