package dev.convoke.runtime.verify;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Labels;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.session.SessionOptions;
import dev.convoke.runtime.step.ClassWeights;
import dev.convoke.runtime.step.Gradients.Unreached;
import dev.convoke.runtime.step.StepCounter;
import dev.convoke.runtime.step.TrainingStep;
import dev.convoke.runtime.step.TrainingTower;
import dev.convoke.runtime.step.UpdateChain;
import dev.convoke.runtime.step.UpdateRules;
import dev.convoke.runtime.step.VariableGradient;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A network's training step on one batch that stays the same, with Adam as the update rule. */
final class LearningGraph implements AutoCloseable {

  /** Adam with its usual constants; a step is given its learning rate. */
  private static final Adam ADAM = new Adam(1e-3, 0.9, 0.999, 1e-7, 0, DecayGroup.ALL);

  private final Session session;
  private final Variables variables;
  private final TrainingStep step;
  private final Operand<TFloat32> loss;
  private final Operand<TFloat32> magnitudes;
  private final float entropy;

  /**
   * @param graph empty, stays the caller's to close
   * @param drops whether dropout and stochastic depth drop, anew in each step
   */
  LearningGraph(Graph graph, NetworkDefinition definition, long seed, boolean drops) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    int[] classes = TestBatch.labels(description.classes());
    entropy = TestBatch.entropy(classes);
    Ops tf = Ops.create(graph);
    variables = new Variables(tf.withSubScope("variables"), seed);
    StepCounter counter = new StepCounter(tf);
    GraphScope scope =
        new GraphScope(tf.withSubScope("training"), variables, true, counter.stepsBefore());
    Operand<TFloat32> images =
        tf.constant(
            Shape.of(TestBatch.SIZE, input.height(), input.width(), input.channels()),
            DataBuffers.of(TestBatch.images(input)));
    Operand<TFloat32> labels = Labels.oneHot(tf, tf.constant(classes), description.classes());
    TrainingTower tower =
        TrainingTower.build(
            tf,
            definition,
            drops ? scope : scope.withoutDropping(),
            images,
            labels,
            ClassWeights.EQUAL);
    loss = tower.objective().loss();
    step =
        new TrainingStep(
            graph,
            tf,
            tower,
            variables,
            counter,
            new UpdateChain(List.of(), UpdateRules.STANDARD.create(ADAM)));
    magnitudes = magnitudes(tf, step.gradients().reached());
    session = new Session(graph, SessionOptions.of(false));
  }

  /** The mean size of each variable's gradient. */
  private static Operand<TFloat32> magnitudes(Ops tf, List<VariableGradient> gradients) {
    List<Operand<TFloat32>> means =
        gradients.stream().map(each -> meanSize(tf, each.gradient())).toList();
    return means.isEmpty() ? tf.constant(new float[0]) : tf.stack(means);
  }

  private static Operand<TFloat32> meanSize(Ops tf, Operand<TFloat32> gradient) {
    Operand<TFloat32> flat = tf.reshape(gradient, tf.constant(new int[] {-1}));
    return tf.math.mean(tf.math.abs(flat), tf.constant(0));
  }

  /** Names of the trainable variables that have a gradient. */
  List<String> reached() {
    return step.gradients().reached().stream().map(each -> each.variable().name()).toList();
  }

  /** A line for each trainable variable that has none. */
  List<String> unreached() {
    return step.gradients().unreached().stream().map(Unreached::text).toList();
  }

  /** See {@link TestBatch#entropy}. */
  float entropy() {
    return entropy;
  }

  /** Gives every variable its first value. */
  void initialize() {
    variables.initialize(session);
    step.initialize(session);
  }

  /** One training step. */
  LearningStep step(double learningRate) {
    List<String> names = reached();
    try (Result result = step.run(session, learningRate, List.of(loss, magnitudes))) {
      float[] sizes = new float[names.size()];
      ((TFloat32) result.get(1)).copyTo(DataBuffers.of(sizes, false, false));
      return LearningStep.of(((TFloat32) result.get(0)).getFloat(), names, sizes);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
