package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.metric.EvaluationSums;
import dev.convoke.runtime.metric.LogPosteriors;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * The network in its inference form, fed with pixels as bytes.
 *
 * <p>Images are fed: a batch takes a tenth of a millisecond to copy and more than a hundred to
 * compute.
 */
public final class InferenceTower {

  private final int batch;
  private final int classes;
  private final Shape image;
  private final Placeholder<TUint8> pixels;
  private final Operand<TFloat32> logits;

  /**
   * @param tf builds in the tower's name scope
   */
  public InferenceTower(
      Ops tf, NetworkDefinition definition, Variables variables, Standardisation standardisation) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    this.batch = EvaluationBatch.of(description.costs().memory());
    this.classes = description.classes();
    this.image = Shape.of(input.height(), input.width(), input.channels());
    this.pixels =
        tf.placeholder(TUint8.class, Placeholder.shape(image.prepend(Shape.UNKNOWN_SIZE)));
    GraphScope scope = new GraphScope(tf, variables, false, tf.constant(0L));
    this.logits = definition.builder().build(scope, standardisation.apply(tf, pixels)).operand();
  }

  /**
   * Evaluates the network on labelled images, each seen once, as it is.
   *
   * @throws TrainingException if memory does not suffice
   */
  public Evaluation evaluate(Session session, Images images) {
    return evaluate(session, images, Views.OF_IMAGES);
  }

  /** Evaluates the network on several views of each image. */
  Evaluation evaluate(Session session, Images images, Views views) {
    try {
      return evaluated(session, images, views);
    } catch (TFResourceExhaustedException exhausted) {
      int most = Math.min(batch, Math.multiplyExact(views.count(), images.count()));
      throw new TrainingException(
          Problem.of("too little memory to evaluate " + most + " images")
              .found(String.valueOf(exhausted.getMessage()).lines().findFirst().orElse(""))
              .fix("end other programs that take memory, then evaluate again"),
          exhausted);
    }
  }

  private Evaluation evaluated(Session session, Images images, Views views) {
    EvaluationSums sums = new EvaluationSums();
    int count = images.count();
    int[] labels = images.labels();
    int atATime = Math.max(1, batch / views.count());
    try (ImageReader reader = new ImageReader(images, views.reading())) {
      for (int begin = 0; begin < count; begin += atATime) {
        int some = Math.min(atATime, count - begin);
        List<LogPosteriors> posteriors =
            reader.read(begin, some, read -> posteriors(session, views, read, some));
        for (int i = 0; i < some; i++) {
          sums.add(labels[begin + i], posteriors.get(i));
        }
      }
    }
    return sums.evaluation();
  }

  /** Of some images, from all of their views. */
  private List<LogPosteriors> posteriors(
      Session session, Views views, List<TUint8> read, int images) {
    List<LogPosteriors> posteriors =
        Stream.generate(() -> new LogPosteriors(classes)).limit(images).toList();
    for (int g = 0; g < read.size(); g++) {
      Views.Group group = views.groups().get(g);
      float[][] logitsOfViews = logits(session, read.get(g));
      for (int v = 0; v < logitsOfViews.length; v++) {
        posteriors.get(v / group.views()).add(logitsOfViews[v], group.weight());
      }
    }
    return posteriors;
  }

  /** As many views at a time as memory allows. */
  private float[][] logits(Session session, TUint8 views) {
    int count = Math.toIntExact(views.shape().get(0));
    if (count <= batch) {
      return logits(session, views, count);
    }
    float[][] all = new float[count][];
    ByteDataBuffer pixelsOfAll = views.asRawTensor().data();
    for (int begin = 0; begin < count; begin += batch) {
      int some = Math.min(batch, count - begin);
      ByteDataBuffer those = pixelsOfAll.slice(begin * image.size(), some * image.size());
      try (TUint8 part = TUint8.tensorOf(image.prepend(some), those)) {
        System.arraycopy(logits(session, part, some), 0, all, begin, some);
      }
    }
    return all;
  }

  private float[][] logits(Session session, TUint8 views, int count) {
    try (Result result = session.runner().feed(pixels, views).fetch(logits).run()) {
      float[][] numbers = new float[count][classes];
      StdArrays.copyFrom((TFloat32) result.get(0), numbers);
      return numbers;
    }
  }

  /**
   * The probability of each class.
   *
   * @param bytes one image, {@code height * width * channels} unsigned bytes
   */
  double[] predict(Session session, byte[] bytes) {
    if (bytes.length != image.size()) {
      throw new IllegalArgumentException(
          "the network takes " + image.size() + " bytes an image, not " + bytes.length);
    }
    try (TUint8 one = TUint8.tensorOf(image.prepend(1), DataBuffers.of(bytes, true, false))) {
      return LogPosteriors.of(logits(session, one, 1)[0]).probabilities();
    }
  }
}
