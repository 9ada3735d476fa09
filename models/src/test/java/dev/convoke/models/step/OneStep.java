package dev.convoke.models.step;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * The runtime's training step with the network's own optimizer at its first learning rate, on noise
 * with random labels.
 */
final class OneStep implements AutoCloseable {

  private static final long SEED = 11;

  private final Graph graph = new Graph();
  private final Session session;
  private final Variables variables;
  private final double learningRate;
  private final TrainingStep step;
  private final Operand<TFloat32> loss;
  private final Operand<TFloat32> sizes;

  /** Builds everything, and runs nothing. */
  OneStep(NetworkDefinition definition, int batch) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    int classes = description.classes();
    Recipe recipe = description.recipe().orElseThrow();
    learningRate = recipe.optimizer().learningRate();
    Ops tf = Ops.create(graph);
    variables = new Variables(tf.withSubScope("variables"), SEED);
    StepCounter counter = new StepCounter(tf);
    GraphScope scope =
        new GraphScope(tf.withSubScope("training"), variables, true, counter.stepsBefore());
    Operand<TInt64> seed = tf.constant(new long[] {SEED, 1});
    Shape shape = Shape.of(batch, input.height(), input.width(), input.channels());
    Operand<TFloat32> images =
        tf.ensureShape(
            tf.random.statelessRandomNormal(tf.constant(shape), seed, TFloat32.class), shape);
    Operand<TInt32> numbers =
        tf.random.statelessRandomUniformInt(
            tf.array(batch), seed, tf.constant(0), tf.constant(classes));
    Operand<TFloat32> labels = Labels.oneHot(tf, numbers, classes);
    TrainingTower tower =
        TrainingTower.build(tf, definition, scope, images, labels, ClassWeights.EQUAL);
    loss = tower.objective().loss();
    step =
        new TrainingStep(
            graph,
            tf,
            tower,
            variables,
            counter,
            new UpdateChain(List.of(), UpdateRules.STANDARD.create(recipe.optimizer())));
    sizes = tf.stack(gradients().map(each -> meanSize(tf, each.gradient())).toList());
    session = new Session(graph, SessionOptions.of(false));
  }

  private Stream<VariableGradient> gradients() {
    return step.gradients().reached().stream();
  }

  private static Operand<TFloat32> meanSize(Ops tf, Operand<TFloat32> gradient) {
    Operand<TFloat32> flat = tf.reshape(gradient, tf.constant(new int[] {-1}));
    return tf.math.mean(tf.math.abs(flat), tf.constant(0));
  }

  /** Gives all variables their first values. */
  void initialize() {
    variables.initialize(session);
    step.initialize(session);
  }

  /** Takes the step. */
  Outcome run() {
    List<String> names = gradients().map(each -> each.variable().name()).toList();
    try (Result result = step.run(session, learningRate, List.of(loss, sizes))) {
      float[] means = new float[names.size()];
      ((TFloat32) result.get(1)).copyTo(DataBuffers.of(means, false, false));
      Stream<String> still =
          IntStream.range(0, means.length)
              .filter(i -> !(means[i] > 0 && Float.isFinite(means[i])))
              .mapToObj(names::get);
      Stream<String> unreached = step.gradients().unreached().stream().map(Unreached::text);
      List<String> silent = Stream.concat(still, unreached).toList();
      return new Outcome(((TFloat32) result.get(0)).getFloat(), names.size(), silent);
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  /**
   * What the step tells.
   *
   * @param variables that have a gradient
   * @param silent those whose gradient is all zeros or not finite, and those that have none
   */
  record Outcome(float loss, int variables, List<String> silent) {
    Outcome {
      silent = List.copyOf(silent);
    }
  }
}
