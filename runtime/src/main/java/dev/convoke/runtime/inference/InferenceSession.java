package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.VariableFiles;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.run.DataSpec;
import dev.convoke.runtime.session.NativeSettings;
import dev.convoke.runtime.session.SessionOptions;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/**
 * A trained network ready to evaluate and to predict. Images are standardised as those it was
 * trained on were.
 */
public final class InferenceSession implements AutoCloseable {

  private final NetworkDescription network;
  private final Graph graph;
  private final Session session;
  private final InferenceTower tower;

  private InferenceSession(
      NetworkDescription network, Graph graph, Session session, InferenceTower tower) {
    this.network = network;
    this.graph = graph;
    this.session = session;
    this.tower = tower;
  }

  /**
   * Loads the weights of a checkpoint.
   *
   * @throws dev.convoke.runtime.problem.UsageException where the checkpoint is one of another
   *     network
   */
  public static InferenceSession open(NetworkDefinition definition, Checkpoint checkpoint) {
    NativeSettings.apply();
    checkpoint.requireNetwork(definition.description().get());
    Graph graph = new Graph();
    try {
      return LatinDigits.whileBuilding(() -> open(graph, definition, checkpoint));
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  private static InferenceSession open(
      Graph graph, NetworkDefinition definition, Checkpoint checkpoint) {
    Ops tf = Ops.create(graph);
    Variables variables = new Variables(tf.withSubScope("variables"), 0);
    Standardisation standardisation = standardisation(checkpoint.state().run().data());
    InferenceTower tower =
        new InferenceTower(tf.withSubScope("inference"), definition, variables, standardisation);
    VariableFiles files =
        new VariableFiles(
            tf.withSubScope("checkpoint"), variables.all().stream().map(Variable::stored).toList());
    Session session = new Session(graph, SessionOptions.of(false));
    try {
      files.restore(session, checkpoint.weights());
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
    return new InferenceSession(definition.description().get(), graph, session, tower);
  }

  private static Standardisation standardisation(DataSpec data) {
    return new Standardisation(floats(data.mean()), floats(data.deviation()));
  }

  private static List<Float> floats(List<Double> values) {
    return values.stream().map(Double::floatValue).toList();
  }

  /** Evaluates the network on labelled images, each seen once, as it is. */
  public Evaluation evaluate(Images images) {
    return tower.evaluate(session, images);
  }

  /**
   * Evaluates the network on several views of each image, whose softmax posteriors are averaged.
   * Without scales a picture is rescaled as for a single view; {@code TEN_CROP} and {@code
   * MULTI_CROP}, which need a margin, rescale it at least to 8/7 of the network's input.
   *
   * @throws dev.convoke.runtime.problem.UsageException where a scale is smaller than the network's
   *     input or too large, or the network cannot be computed on whole images that the protocol
   *     asks for
   */
  public Evaluation evaluate(Images images, EvaluationProtocol protocol) {
    return evaluate(images, protocol, (image, label, posteriors) -> {});
  }

  /**
   * Evaluates the network on several views of each image.
   *
   * @param listener hears of each image
   * @throws dev.convoke.runtime.problem.UsageException as the other method
   */
  public Evaluation evaluate(
      Images images, EvaluationProtocol protocol, EvaluationListener listener) {
    return tower.evaluate(session, images, Views.of(protocol, network), listener);
  }

  /**
   * The probability of each class.
   *
   * @param pixels one image, {@code height * width * channels} unsigned bytes
   */
  public double[] predict(byte[] pixels) {
    return predict(List.of(pixels)).get(0);
  }

  /**
   * The probability of each class, for each of some images.
   *
   * @param images {@code height * width * channels} unsigned bytes each
   */
  public List<double[]> predict(List<byte[]> images) {
    return tower.predict(session, images);
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
