package dev.convoke.models.step;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.train.CrossEntropy;
import dev.convoke.runtime.train.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * The step that the runtime's training takes, with the network's own optimizer at its first
 * learning rate, on noise with random labels.
 */
final class OneStep implements AutoCloseable {

  private static final long SEED = 11;

  private final Graph graph = new Graph();
  private final Session session;
  private final Variables variables;
  private final List<Op> initial = new ArrayList<>();
  private final List<Op> updates = new ArrayList<>();
  private final List<Variable> trained;
  private final Operand<TFloat32> loss;
  private final Operand<TFloat32> moved;

  /** Builds everything, and runs nothing. */
  OneStep(NetworkDefinition definition, int batch) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    int classes = description.classes();
    Ops tf = Ops.create(graph);
    variables = new Variables(tf.withSubScope("variables"), SEED);
    GraphScope scope =
        new GraphScope(tf.withSubScope("training"), variables, true, tf.constant(0L));
    Operand<TInt64> seed = tf.constant(new long[] {SEED, 1});
    Shape shape = Shape.of(batch, input.height(), input.width(), input.channels());
    Operand<TFloat32> images =
        tf.ensureShape(
            tf.random.statelessRandomNormal(tf.constant(shape), seed, TFloat32.class), shape);
    Operand<TInt32> labels =
        tf.random.statelessRandomUniformInt(
            tf.array(batch), seed, tf.constant(0), tf.constant(classes));
    Operand<TFloat32> logits = definition.builder().build(scope, images).operand();
    loss = CrossEntropy.mean(tf, logits, labels, classes);
    Operand<TFloat32> objective =
        CrossEntropy.withSideExits(tf, loss, scope.sideExits(), labels, classes);
    trained = variables.all().stream().filter(v -> v.role() == Role.TRAINABLE).toList();
    updates.addAll(scope.statisticUpdates());
    Sgd sgd = (Sgd) description.training().orElseThrow().optimizer();
    moved = learn(tf.withSubScope("optimizer"), scope, objective, sgd);
    session = new Session(graph, SessionOptions.of(false));
  }

  /** Adds the updates; returns the mean size of each variable's gradient. */
  private Operand<TFloat32> learn(Ops tf, GraphScope scope, Operand<TFloat32> objective, Sgd sgd) {
    Output<?>[] weights =
        trained.stream().map(v -> scope.read(v).asOutput()).toArray(Output<?>[]::new);
    Output<?>[] gradients = graph.addGradients(objective.asOutput(), weights);
    List<Operand<TFloat32>> sizes = new ArrayList<>();
    for (int i = 0; i < gradients.length; i++) {
      Variable variable = trained.get(i);
      Operand<TFloat32> gradient = typed(gradients[i]);
      updates.add(update(tf, variable, scope.read(variable), gradient, sgd));
      Operand<TFloat32> flat = tf.reshape(gradient, tf.constant(new int[] {-1}));
      sizes.add(tf.math.mean(tf.math.abs(flat), tf.constant(0)));
    }
    return tf.stack(sizes);
  }

  private Op update(
      Ops tf, Variable variable, Operand<TFloat32> weights, Operand<TFloat32> gradient, Sgd sgd) {
    VarHandleOp velocity =
        tf.varHandleOp(
            TFloat32.class, variable.shape(), VarHandleOp.sharedName("v/" + variable.name()));
    initial.add(
        tf.assignVariableOp(velocity, tf.fill(tf.constant(variable.shape()), tf.constant(0f))));
    Operand<TFloat32> decay =
        tf.withControlDependencies(gradient)
            .math
            .mul(weights, tf.constant((float) sgd.weightDecay()));
    return tf.train.resourceApplyMomentum(
        variable.handle(),
        velocity,
        tf.constant((float) sgd.learningRate()),
        tf.math.add(gradient, decay),
        tf.constant((float) sgd.momentum()),
        ResourceApplyMomentum.useNesterov(sgd.nesterov()));
  }

  /** Gives weights and velocities their first values. */
  void initialize() {
    variables.initialize(session);
    Session.Runner runner = session.runner();
    initial.forEach(runner::addTarget);
    runner.run().close();
  }

  /** Takes the step. */
  Outcome run() {
    Session.Runner runner = session.runner().fetch(loss).fetch(moved);
    updates.forEach(runner::addTarget);
    try (Result result = runner.run()) {
      float[] sizes = new float[trained.size()];
      ((TFloat32) result.get(1)).copyTo(DataBuffers.of(sizes, false, false));
      List<String> silent =
          IntStream.range(0, sizes.length)
              .filter(i -> !(sizes[i] > 0 && Float.isFinite(sizes[i])))
              .mapToObj(i -> trained.get(i).name())
              .toList();
      return new Outcome(((TFloat32) result.get(0)).getFloat(), sizes.length, silent);
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  @SuppressWarnings("unchecked")
  private static Operand<TFloat32> typed(Output<?> gradient) {
    return (Operand<TFloat32>) gradient;
  }

  /**
   * What the step tells.
   *
   * @param variables that are trained
   * @param silent those whose gradient is all zeros or not finite
   */
  record Outcome(float loss, int variables, List<String> silent) {
    Outcome {
      silent = List.copyOf(silent);
    }
  }
}
