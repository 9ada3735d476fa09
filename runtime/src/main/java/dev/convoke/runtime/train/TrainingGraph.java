package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.VariableFiles;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.InputPipeline;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Stored;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.metric.Hits;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Everything that trains a network, in one static graph with one session: input pipeline, training
 * tower, gradients, update, step counter, inference tower, saving and restoring.
 */
final class TrainingGraph implements AutoCloseable {

  private static final String STEP_NAME = "training.step";

  private final Session session;
  private final InputPipeline pipeline;
  private final Variables variables;
  private final List<Stored> stored = new ArrayList<>();
  private final List<Op> initializations = new ArrayList<>();
  private final Placeholder<TFloat32> learningRate;
  private final Operand<TFloat32> loss;
  private final Operand<TInt32> hits;
  private final Op trainingStep;
  private final InferenceTower inference;
  private final VariableFiles files;

  /**
   * @param graph empty, stays the caller's to close
   */
  TrainingGraph(
      Graph graph,
      NetworkDefinition definition,
      Dataset dataset,
      Recipe plan,
      TrainingOptions options) {
    int classes = definition.description().get().classes();
    Ops tf = Ops.create(graph);
    pipeline =
        new InputPipeline(
            tf.withSubScope("input"),
            dataset,
            options.batch(),
            plan.augmentation(),
            options.seed());
    variables = new Variables(tf.withSubScope("variables"), options.seed());
    VarHandleOp stepCounter =
        tf.varHandleOp(TInt64.class, Shape.scalar(), VarHandleOp.sharedName(STEP_NAME));
    initializations.add(tf.assignVariableOp(stepCounter, tf.constant(0L)));

    GraphScope scope =
        new GraphScope(
            tf.withSubScope("training"),
            variables,
            true,
            tf.readVariableOp(stepCounter, TInt64.class));
    Operand<TFloat32> logits = definition.builder().build(scope, pipeline.images()).operand();
    Ops top = tf.withSubScope("loss");
    loss = CrossEntropy.mean(top, logits, pipeline.labels(), classes);
    // the loss that is shown is the network's own, as in evaluation
    Operand<TFloat32> objective =
        CrossEntropy.withSideExits(top, loss, scope.sideExits(), pipeline.labels(), classes);
    hits = Hits.top1(top, logits, pipeline.labels());

    learningRate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    SgdUpdate optimizer =
        new SgdUpdate(tf.withSubScope("optimizer"), sgd(plan.optimizer()), learningRate);
    List<Op> updates = new ArrayList<>(scope.statisticUpdates());
    updates.addAll(updates(graph, scope, objective, optimizer));
    updates.add(tf.withControlDependencies(loss).assignAddVariableOp(stepCounter, tf.constant(1L)));
    trainingStep = tf.withControlDependencies(updates).noOp();
    initializations.addAll(optimizer.initializations());

    inference =
        new InferenceTower(
            tf.withSubScope("inference"), definition, variables, Standardisation.of(dataset));
    variables.all().forEach(variable -> stored.add(variable.stored()));
    stored.addAll(optimizer.slots());
    stored.add(new Stored(STEP_NAME, Shape.scalar(), TInt64.class, stepCounter));
    files = new VariableFiles(tf.withSubScope("checkpoint"), stored);
    session = new Session(graph, SessionOptions.of(options.deterministic()));
  }

  private static Sgd sgd(Optimizer plan) {
    if (plan instanceof Sgd sgd) {
      return sgd;
    }
    throw new IllegalStateException("internal error: no update for " + plan);
  }

  private List<Op> updates(
      Graph graph, GraphScope scope, Operand<TFloat32> objective, SgdUpdate optimizer) {
    List<Variable> trainable =
        variables.all().stream().filter(v -> v.role() == Role.TRAINABLE).toList();
    Output<?>[] weights =
        trainable.stream().map(v -> scope.read(v).asOutput()).toArray(Output<?>[]::new);
    Output<?>[] gradients = graph.addGradients(objective.asOutput(), weights);
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < gradients.length; i++) {
      updates.add(
          optimizer.update(trainable.get(i), scope.read(trainable.get(i)), typed(gradients[i])));
    }
    return updates;
  }

  /** Gives every variable its first value. */
  void initialize() {
    variables.initialize(session);
    Session.Runner runner = session.runner();
    initializations.forEach(runner::addTarget);
    runner.run().close();
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
    try (TFloat32 fedRate = TFloat32.scalarOf((float) rate);
        Result result =
            session
                .runner()
                .feed(learningRate, fedRate)
                .fetch(loss)
                .fetch(hits)
                .addTarget(trainingStep)
                .run()) {
      return new StepResult(
          ((TFloat32) result.get(0)).getFloat(), ((TInt32) result.get(1)).getInt());
    }
  }

  /** Measures the network on labelled images. */
  Evaluation evaluate(ImageSet images) {
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

  @SuppressWarnings("unchecked")
  private static Operand<TFloat32> typed(Output<?> gradient) {
    return (Operand<TFloat32>) gradient;
  }

  /**
   * What one step tells.
   *
   * @param loss mean over the batch, before the update, without weight decay
   * @param hits images of the batch whose class had the largest logit
   */
  record StepResult(float loss, int hits) {}
}
