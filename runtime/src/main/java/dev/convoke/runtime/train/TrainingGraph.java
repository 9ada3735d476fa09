package dev.convoke.runtime.train;

import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.VariableFiles;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.InputPipeline;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Stored;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.inference.InferenceTower;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.metric.Hits;
import dev.convoke.runtime.session.SessionOptions;
import dev.convoke.runtime.step.StepCounter;
import dev.convoke.runtime.step.TrainingStep;
import dev.convoke.runtime.step.TrainingTower;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Everything that trains a network, in one static graph with one session: input pipeline, training
 * step, inference tower, saving and restoring.
 */
final class TrainingGraph implements AutoCloseable {

  private final Session session;
  private final InputPipeline pipeline;
  private final Variables variables;
  private final Operand<TFloat32> loss;
  private final Operand<TInt32> hits;
  private final TrainingStep step;
  private final InferenceTower inference;
  private final VariableFiles files;

  /**
   * @param graph empty, stays the caller's to close
   */
  TrainingGraph(Graph graph, TrainingSetup setup) {
    NetworkDefinition definition = setup.definition();
    Dataset dataset = setup.dataset();
    TrainingOptions options = setup.options();
    TrainingFactories factories = setup.factories();
    Ops tf = Ops.create(graph);
    pipeline =
        new InputPipeline(
            tf.withSubScope("input"),
            dataset,
            options.batch(),
            factories.stages(definition.description().get(), setup.recipe(), dataset),
            options.seed(),
            Balancing.order(setup.recipe(), dataset, options.seed()));
    Batch batch = pipeline.next();
    variables = new Variables(tf.withSubScope("variables"), options.seed());
    StepCounter counter = new StepCounter(tf);
    GraphScope scope =
        new GraphScope(tf.withSubScope("training"), variables, true, counter.stepsBefore());
    Ops top = tf.withSubScope("loss");
    TrainingTower tower =
        TrainingTower.build(
            top,
            definition,
            scope,
            batch.images(),
            batch.labels(),
            Balancing.weights(setup.recipe(), dataset));
    loss = tower.objective().loss();
    hits = Hits.top1(top, tower.logits(), largest(top, batch.labels()));
    step =
        new TrainingStep(
            graph, tf, tower, variables, counter, factories.updateChain(setup.recipe()));
    step.gradients().requireAll(definition.name());
    inference =
        new InferenceTower(
            tf.withSubScope("inference"), definition, variables, Standardisation.of(dataset));
    List<Stored> stored = new ArrayList<>();
    variables.all().forEach(variable -> stored.add(variable.stored()));
    stored.addAll(step.stored());
    files = new VariableFiles(tf.withSubScope("checkpoint"), stored);
    session = new Session(graph, SessionOptions.of(options.deterministic()));
  }

  /** The class with the largest share in each image, the first where shares are equal. */
  private static Operand<TInt32> largest(Ops tf, Operand<TFloat32> labels) {
    return tf.math.argMax(labels, tf.constant(1), TInt32.class);
  }

  /** Gives every variable its first value. */
  void initialize() {
    variables.initialize(session);
    step.initialize(session);
  }

  /** Full batches in an epoch. */
  int stepsPerEpoch() {
    return pipeline.stepsPerEpoch();
  }

  /** Makes the next step that of a place in an epoch, both counted from 0. */
  void start(int epoch, int batch) {
    pipeline.start(session, epoch, batch);
  }

  /** One training step: a single call into native code. */
  StepResult step(double rate) {
    try (Result result = step.run(session, rate, List.of(loss, hits))) {
      return new StepResult(
          ((TFloat32) result.get(0)).getFloat(), ((TInt32) result.get(1)).getInt());
    }
  }

  /** Evaluates the network on labelled images. */
  Evaluation evaluate(Images images) {
    return inference.evaluate(session, images);
  }

  /** Variables that saving and restoring covers. */
  VariableFiles files() {
    return files;
  }

  /** The session that holds the variables. */
  Session session() {
    return session;
  }

  @Override
  public void close() {
    session.close();
    pipeline.close();
  }

  /**
   * What one step tells.
   *
   * @param loss mean over the batch, before the update, without weight decay
   * @param hits images of the batch whose class had the largest logit
   */
  record StepResult(float loss, int hits) {}
}
