package dev.convoke.integration.memory;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Labels;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.session.NativeSettings;
import dev.convoke.runtime.step.ClassWeights;
import dev.convoke.runtime.step.Objective;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * A step of a network at its declared batch, as the runtime builds it but for the data: the images
 * and the labels are variables, which the trace does not see, as it does not see the weights.
 */
final class MeasuredNetwork {

  private static final int WARM_UP = 2;

  private final NetworkDefinition definition;
  private final NetworkDescription description;
  private final int batch;

  MeasuredNetwork(NetworkDefinition definition) {
    NativeSettings.apply();
    this.definition = definition;
    this.description = definition.description().get();
    this.batch = description.costs().memory().batch();
  }

  /** Bytes of a batch of images. */
  long imageBytes() {
    NetworkDescription.Input input = description.input();
    return 4L * batch * input.height() * input.width() * input.channels();
  }

  /** The most bytes of activations and gradients at a time in a training step, images included. */
  long training() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Step step = new Step(tf, true);
      Ops top = tf.withSubScope("loss");
      Operand<TInt32> ones = top.fill(top.array(batch), top.constant(1));
      Operand<TFloat32> labels = Labels.oneHot(top, ones, description.classes());
      Operand<TFloat32> loss =
          Objective.of(top, step.logits(), step.scope().sideExits(), labels, ClassWeights.EQUAL)
              .minimised();
      List<Op> targets = new ArrayList<>(step.scope().statisticUpdates());
      List<Op> initial = new ArrayList<>(step.initial());
      momentum(graph, tf.withSubScope("optimizer"), step, loss, targets, initial);
      return peak(graph, initial, targets);
    }
  }

  /** The most bytes of activations at a time in a prediction, images included. */
  long inference() {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Step step = new Step(tf, false);
      return peak(graph, step.initial(), List.of(tf.identity(step.logits())));
    }
  }

  private long peak(Graph graph, List<Op> initial, List<Op> targets) {
    List<String> names = targets.stream().map(target -> target.op().name()).toList();
    try (TracedSession session = new TracedSession(graph)) {
      session.run(initial.stream().map(op -> op.op().name()).toList());
      for (int i = 0; i < WARM_UP; i++) {
        session.run(names);
      }
      return imageBytes() + Allocations.peak(session.run(names));
    }
  }

  private void momentum(
      Graph graph, Ops tf, Step step, Operand<TFloat32> loss, List<Op> targets, List<Op> initial) {
    List<Variable> trained =
        step.variables().all().stream().filter(v -> v.role() == Role.TRAINABLE).toList();
    Output<?>[] weights =
        trained.stream().map(v -> step.scope().read(v).asOutput()).toArray(Output<?>[]::new);
    Output<?>[] gradients = graph.addGradients(loss.asOutput(), weights);
    for (int i = 0; i < gradients.length; i++) {
      Variable variable = trained.get(i);
      VarHandleOp velocity =
          tf.varHandleOp(
              TFloat32.class, variable.shape(), VarHandleOp.sharedName("m/" + variable.name()));
      initial.add(
          tf.assignVariableOp(velocity, tf.zeros(tf.constant(variable.shape()), TFloat32.class)));
      @SuppressWarnings("unchecked")
      Operand<TFloat32> gradient = (Operand<TFloat32>) gradients[i];
      Operand<TFloat32> decay =
          tf.withControlDependencies(gradient)
              .math
              .mul(step.scope().read(variable), tf.constant(1e-4f));
      targets.add(
          tf.train.resourceApplyMomentum(
              variable.handle(),
              velocity,
              tf.constant(0.01f),
              tf.math.add(gradient, decay),
              tf.constant(0.9f)));
    }
  }

  /** One tower over images that are a variable. */
  private final class Step {

    private final Variables variables;
    private final GraphScope scope;
    private final Operand<TFloat32> logits;
    private final List<Op> initial = new ArrayList<>();

    Step(Ops tf, boolean training) {
      NetworkDescription.Input input = description.input();
      Shape shape = Shape.of(batch, input.height(), input.width(), input.channels());
      VarHandleOp images = tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName("images"));
      Operand<TInt64> seed = tf.constant(new long[] {1, 2});
      initial.add(
          tf.assignVariableOp(
              images, tf.random.statelessRandomNormal(tf.constant(shape), seed, TFloat32.class)));
      variables = new Variables(tf.withSubScope("variables"), 1);
      scope = new GraphScope(tf.withSubScope("tower"), variables, training, tf.constant(0L));
      Operand<TFloat32> read = tf.ensureShape(tf.readVariableOp(images, TFloat32.class), shape);
      logits = definition.builder().build(scope, read).operand();
      variables.all().forEach(variable -> initial.add(variable.initialization()));
    }

    Variables variables() {
      return variables;
    }

    GraphScope scope() {
      return scope;
    }

    Operand<TFloat32> logits() {
      return logits;
    }

    List<Op> initial() {
      return initial;
    }
  }
}
