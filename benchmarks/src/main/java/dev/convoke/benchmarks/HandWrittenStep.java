package dev.convoke.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The loop of a competent TensorFlow Java user: placeholders fed with the next images of an array,
 * one {@link Session} run a step.
 */
final class HandWrittenStep implements TrainingStep {

  private static final Shape IMAGES = Shape.of(Workload.BATCH, Workload.SIDE, Workload.SIDE, 1);

  private final StandardisedImages data;
  private final Graph graph;
  private final Session session;
  private final Placeholder<TFloat32> images;
  private final Placeholder<TInt32> labels;
  private final Operand<TFloat32> loss;
  private final List<Op> updates;
  private final long trainableParameters;
  private int nextBatch;

  HandWrittenStep(StandardisedImages data) {
    this.data = data;
    graph = new Graph();
    Ops tf = Ops.create(graph);
    images = tf.placeholder(TFloat32.class, Placeholder.shape(IMAGES));
    labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(Workload.BATCH)));
    HandWrittenNetwork network = new HandWrittenNetwork(tf);
    loss = loss(tf, network.logits(images), labels);
    updates = new ArrayList<>(network.statisticsUpdates());
    updates.addAll(momentumUpdates(tf, network.trainable()));
    trainableParameters =
        network.trainable().stream().mapToLong(variable -> variable.shape().size()).sum();
    session = new Session(graph);
    session.initialize();
  }

  private static Operand<TFloat32> loss(Ops tf, Operand<TFloat32> logits, Operand<TInt32> labels) {
    // The sparse cross entropy has no gradient in TensorFlow's C++ registry.
    Operand<TFloat32> oneHot =
        tf.oneHot(labels, tf.constant(Workload.CLASSES), tf.constant(1f), tf.constant(0f));
    return tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, oneHot).loss(), tf.constant(0));
  }

  private List<Op> momentumUpdates(Ops tf, List<Variable<TFloat32>> variables) {
    Output<?>[] weights = new Output<?>[variables.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = variables.get(i).asOutput();
    }
    Output<?>[] gradients = graph.addGradients(loss.asOutput(), weights);
    Operand<TFloat32> learningRate = tf.constant(Workload.LEARNING_RATE);
    Operand<TFloat32> momentum = tf.constant(Workload.MOMENTUM);
    Operand<TFloat32> decay = tf.constant(Workload.WEIGHT_DECAY);
    List<Op> operations = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      Variable<TFloat32> variable = variables.get(i);
      Ops initial = tf.withInitScope();
      Variable<TFloat32> velocity =
          tf.variable(initial.fill(initial.constant(variable.shape()), initial.constant(0f)));
      Operand<TFloat32> gradient = gradients[i].expect(TFloat32.class);
      Operand<TFloat32> decayed = tf.math.add(gradient, tf.math.mul(variable, decay));
      operations.add(tf.train.applyMomentum(variable, velocity, learningRate, decayed, momentum));
    }
    return operations;
  }

  @Override
  public String name() {
    return "TensorFlow Java by hand";
  }

  @Override
  public long trainableParameters() {
    return trainableParameters;
  }

  @Override
  public float step() {
    int first = nextBatch * Workload.BATCH;
    nextBatch = (nextBatch + 1) % data.batches();
    long pixels = (long) Workload.BATCH * StandardisedImages.PIXELS;
    try (TFloat32 imageBatch =
            TFloat32.tensorOf(
                IMAGES,
                DataBuffers.of(data.pixels())
                    .slice((long) first * StandardisedImages.PIXELS, pixels));
        TInt32 labelBatch =
            TInt32.tensorOf(
                Shape.of(Workload.BATCH),
                DataBuffers.of(data.labels()).slice(first, Workload.BATCH))) {
      Session.Runner runner =
          session.runner().feed(images, imageBatch).feed(labels, labelBatch).fetch(loss);
      updates.forEach(runner::addTarget);
      try (Result result = runner.run()) {
        return ((TFloat32) result.get(0)).getFloat();
      }
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
