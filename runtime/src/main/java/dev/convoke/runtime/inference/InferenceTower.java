package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Labels;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.metric.Hits;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.step.CrossEntropy;
import java.util.Arrays;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
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
  private final Placeholder<TInt32> labels;
  private final Operand<TFloat32> probabilities;
  private final Operand<TFloat32> lossSum;
  private final Operand<TInt32> top1;
  private final Operand<TInt32> top5;

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
    this.labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE)));
    GraphScope scope = new GraphScope(tf, variables, false, tf.constant(0L));
    Operand<TFloat32> logits =
        definition.builder().build(scope, standardisation.apply(tf, pixels)).operand();
    this.probabilities = tf.nn.softmax(logits);
    this.lossSum =
        tf.sum(CrossEntropy.ofEach(tf, logits, Labels.oneHot(tf, labels, classes)), tf.constant(0));
    this.top1 = Hits.top1(tf, logits, labels);
    this.top5 = Hits.topK(tf, logits, labels, Math.min(5, classes));
  }

  /**
   * Evaluates the network on labelled images.
   *
   * @throws TrainingException if memory does not suffice
   */
  public Evaluation evaluate(Session session, Images images) {
    try {
      return evaluated(session, images);
    } catch (TFResourceExhaustedException exhausted) {
      throw new TrainingException(
          Problem.of("too little memory to evaluate " + Math.min(batch, images.count()) + " images")
              .found(String.valueOf(exhausted.getMessage()).lines().findFirst().orElse(""))
              .fix("end other programs that take memory, then evaluate again"),
          exhausted);
    }
  }

  private Evaluation evaluated(Session session, Images images) {
    double loss = 0;
    long hits = 0;
    long hitsAmongFive = 0;
    int count = images.count();
    try (ImageReader reader = new ImageReader(images)) {
      for (int begin = 0; begin < count; begin += batch) {
        int end = Math.min(begin + batch, count);
        int[] classesOfBatch = Arrays.copyOfRange(images.labels(), begin, end);
        Sums sums = reader.read(begin, end - begin, read -> sums(session, read, classesOfBatch));
        loss += sums.loss();
        hits += sums.hits();
        hitsAmongFive += sums.hitsAmongFive();
      }
    }
    return new Evaluation(
        count, loss / count, (double) hits / count, (double) hitsAmongFive / count);
  }

  /** Of one batch. */
  private record Sums(float loss, int hits, int hitsAmongFive) {}

  private Sums sums(Session session, TUint8 pixelsOfBatch, int[] classesOfBatch) {
    try (TInt32 numbers = TInt32.vectorOf(classesOfBatch);
        Result result =
            session
                .runner()
                .feed(pixels, pixelsOfBatch)
                .feed(labels, numbers)
                .fetch(lossSum)
                .fetch(top1)
                .fetch(top5)
                .run()) {
      return new Sums(
          ((TFloat32) result.get(0)).getFloat(),
          ((TInt32) result.get(1)).getInt(),
          ((TInt32) result.get(2)).getInt());
    }
  }

  /**
   * The probability of each class.
   *
   * @param bytes one image, {@code height * width * channels} unsigned bytes
   */
  float[] predict(Session session, byte[] bytes) {
    if (bytes.length != image.size()) {
      throw new IllegalArgumentException(
          "the network takes " + image.size() + " bytes an image, not " + bytes.length);
    }
    try (TUint8 one = TUint8.tensorOf(image.prepend(1), DataBuffers.of(bytes, true, false));
        Result result = session.runner().feed(pixels, one).fetch(probabilities).run()) {
      float[] numbers = new float[classes];
      FloatDataBuffer buffer = DataBuffers.of(numbers, false, false);
      ((TFloat32) result.get(0)).copyTo(buffer);
      return numbers;
    }
  }
}
