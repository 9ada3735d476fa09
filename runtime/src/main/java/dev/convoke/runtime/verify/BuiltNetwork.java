package dev.convoke.runtime.verify;

import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.session.SessionOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A graph with a batch of grey images, to build a network in. */
public final class BuiltNetwork implements AutoCloseable {

  /** A number that hardly is another size of a network, so that the batch axis is recognised. */
  private static final int BATCH = 3;

  private final Graph graph = new Graph();
  private final Variables variables;
  private final GraphScope scope;
  private final Operand<TFloat32> images;

  /**
   * @param seed of the weights
   */
  BuiltNetwork(Input input, long seed) {
    LatinDigits.begin();
    Ops tf = Ops.create(graph);
    variables = new Variables(tf.withSubScope("variables"), seed);
    scope = new GraphScope(tf.withSubScope("inference"), variables, false, tf.constant(0L));
    images =
        tf.zeros(tf.array(BATCH, input.height(), input.width(), input.channels()), TFloat32.class);
  }

  /** Where the network builds itself. */
  public GraphScope scope() {
    return scope;
  }

  /** What enters it: {@code [batch, height, width, channels]}. */
  public Operand<TFloat32> images() {
    return images;
  }

  /** The output shape of a step in the graph, such as {@code [batch, 28, 28, 16]}. */
  public String shapeOf(LayerOutput step) {
    Shape known = step.operand().shape();
    return text(known.hasUnknownDimension() ? computed(step.operand()) : known);
  }

  List<Variable> variables() {
    return variables.all();
  }

  /** For an operation whose shape TensorFlow knows only from its result. */
  private Shape computed(Operand<TFloat32> output) {
    try (Session session = initialized();
        Result result = session.runner().fetch(output).run()) {
      return result.get(0).shape();
    }
  }

  /** A session in which the variables of what was built have their first values. */
  Session initialized() {
    Session session = new Session(graph, SessionOptions.of(false));
    try {
      variables.initialize(session);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static String text(Shape shape) {
    String batch = shape.get(0) == BATCH ? "batch" : String.valueOf(shape.get(0));
    return Stream.concat(
            Stream.of(batch), LongStream.of(shape.asArray()).skip(1).mapToObj(String::valueOf))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public void close() {
    graph.close();
    LatinDigits.end();
  }
}
