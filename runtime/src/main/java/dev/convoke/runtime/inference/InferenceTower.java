package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.metric.EvaluationSums;
import dev.convoke.runtime.metric.LogPosteriors;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * The network in its inference form. It is built once for images of its own size, and once more, on
 * the same variables, when whole pictures are first evaluated.
 */
public final class InferenceTower {

  private final Ops tf;
  private final NetworkDefinition definition;
  private final Standardisation standardisation;
  private final int batch;
  private final Shape image;
  private final GraphScope scope;
  private final FedNetwork network;
  private Optional<ConvolutionalTower> convolutional = Optional.empty();

  /**
   * @param tf builds in the tower's name scope
   */
  public InferenceTower(
      Ops tf, NetworkDefinition definition, Variables variables, Standardisation standardisation) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    this.tf = tf;
    this.definition = definition;
    this.standardisation = standardisation;
    this.batch = EvaluationBatch.of(description.costs().memory());
    this.image = Shape.of(input.height(), input.width(), input.channels());
    this.scope = new GraphScope(tf, variables, false, tf.constant(0L));
    Placeholder<TUint8> pixels =
        tf.placeholder(TUint8.class, Placeholder.shape(image.prepend(Shape.UNKNOWN_SIZE)));
    Operand<TFloat32> logits =
        definition.builder().build(scope, standardisation.apply(tf, pixels)).operand();
    this.network = new FedNetwork(pixels, logits);
  }

  /**
   * Evaluates the network on labelled images, each seen once, as it is.
   *
   * @throws TrainingException if memory does not suffice
   */
  public Evaluation evaluate(Session session, Images images) {
    return evaluate(session, images, Views.OF_IMAGES, (image, label, posteriors) -> {});
  }

  /** Evaluates the network on several views of each image. */
  Evaluation evaluate(Session session, Images images, Views views, EvaluationListener listener) {
    try {
      return evaluated(session, images, views, listener);
    } catch (TFResourceExhaustedException exhausted) {
      int most = Math.min(batch, Math.multiplyExact(views.count(), images.count()));
      throw new TrainingException(
          Problem.of("too little memory to evaluate " + most + " images")
              .found(String.valueOf(exhausted.getMessage()).lines().findFirst().orElse(""))
              .fix("end other programs that take memory, then evaluate again"),
          exhausted);
    }
  }

  private Evaluation evaluated(
      Session session, Images images, Views views, EvaluationListener listener) {
    EvaluationSums sums = new EvaluationSums();
    int count = images.count();
    int[] labels = images.labels();
    int atATime = views.imagesAtATime(batch);
    try (ImageReader reader = new ImageReader(images, views.reading())) {
      for (int begin = 0; begin < count; begin += atATime) {
        int some = Math.min(atATime, count - begin);
        List<LogPosteriors> posteriors =
            reader.read(begin, some, read -> posteriors(session, views, read, some));
        for (int i = 0; i < some; i++) {
          sums.add(labels[begin + i], posteriors.get(i));
          listener.evaluated(begin + i, labels[begin + i], posteriors.get(i));
        }
      }
    }
    return sums.evaluation();
  }

  /** Of some images, from all of their views. */
  private List<LogPosteriors> posteriors(
      Session session, Views views, List<TUint8> read, int images) {
    int classes = definition.description().get().classes();
    List<LogPosteriors> posteriors =
        Stream.generate(() -> new LogPosteriors(classes)).limit(images).toList();
    for (int g = 0; g < read.size(); g++) {
      Views.Group group = views.groups().get(g);
      float[][] logitsOfViews = logits(session, group, read.get(g));
      for (int v = 0; v < logitsOfViews.length; v++) {
        posteriors.get(v / group.views()).add(logitsOfViews[v], group.weight());
      }
    }
    return posteriors;
  }

  /** As many views at a time as memory allows. */
  private float[][] logits(Session session, Views.Group group, TUint8 views) {
    if (!group.areWhole()) {
      return network.logits(session, views, batch);
    }
    long inputsInAView = views.shape().tail().size() / image.size() + 1;
    return convolutional(session).logits(session, views, (int) Math.max(1, batch / inputsInAView));
  }

  private ConvolutionalTower convolutional(Session session) {
    if (convolutional.isEmpty()) {
      convolutional =
          Optional.of(
              LatinDigits.whileBuilding(
                  () ->
                      ConvolutionalTower.build(
                          tf.withSubScope("whole"),
                          definition,
                          scope,
                          standardisation,
                          Math.toIntExact(image.get(2)))));
      convolutional.get().requireItself(session, network, image);
    }
    return convolutional.get();
  }

  /**
   * The probability of each class, for each of some images.
   *
   * @param those {@code height * width * channels} unsigned bytes each
   */
  List<double[]> predict(Session session, List<byte[]> those) {
    int size = Math.toIntExact(image.size());
    ByteDataBuffer bytes = DataBuffers.ofBytes((long) those.size() * size);
    for (int i = 0; i < those.size(); i++) {
      if (those.get(i).length != size) {
        throw new IllegalArgumentException(
            "the network takes " + size + " bytes an image, not " + those.get(i).length);
      }
      bytes.offset((long) i * size).write(those.get(i));
    }
    try (TUint8 images = TUint8.tensorOf(image.prepend(those.size()), bytes)) {
      return Stream.of(network.logits(session, images, batch))
          .map(logits -> LogPosteriors.of(logits).probabilities())
          .toList();
    }
  }
}
