package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.metric.Hits;
import dev.convoke.runtime.step.CrossEntropy;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
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
 * <p>Images are fed and not read by a data pipeline: a batch takes a tenth of a millisecond to copy
 * and more than a hundred to compute.
 */
final class InferenceTower {

  private static final int BATCH = 256;

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
  InferenceTower(
      Ops tf, NetworkDefinition definition, Variables variables, Standardisation standardisation) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
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
        tf.sum(
            CrossEntropy.ofEach(tf, logits, CrossEntropy.oneHot(tf, labels, classes)),
            tf.constant(0));
    this.top1 = Hits.top1(tf, logits, labels);
    this.top5 = Hits.topK(tf, logits, labels, Math.min(5, classes));
  }

  /** Measures the network on labelled images. */
  Evaluation evaluate(Session session, ImageSet set) {
    double loss = 0;
    long hits = 0;
    long hitsAmongFive = 0;
    for (int begin = 0; begin < set.count(); begin += BATCH) {
      int count = Math.min(BATCH, set.count() - begin);
      try (TUint8 batch = batch(set.pixels(), begin, count);
          TInt32 classesOfBatch = classes(set.labels(), begin, count);
          Result result =
              session
                  .runner()
                  .feed(pixels, batch)
                  .feed(labels, classesOfBatch)
                  .fetch(lossSum)
                  .fetch(top1)
                  .fetch(top5)
                  .run()) {
        loss += ((TFloat32) result.get(0)).getFloat();
        hits += ((TInt32) result.get(1)).getInt();
        hitsAmongFive += ((TInt32) result.get(2)).getInt();
      }
    }
    int count = set.count();
    return new Evaluation(
        count, loss / count, (double) hits / count, (double) hitsAmongFive / count);
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
    try (TUint8 batch = batch(bytes, 0, 1);
        Result result = session.runner().feed(pixels, batch).fetch(probabilities).run()) {
      float[] numbers = new float[classes];
      FloatDataBuffer buffer = DataBuffers.of(numbers, false, false);
      ((TFloat32) result.get(0)).copyTo(buffer);
      return numbers;
    }
  }

  private TUint8 batch(byte[] bytes, int begin, int count) {
    long size = image.size();
    return TUint8.tensorOf(
        image.prepend(count), DataBuffers.of(bytes, true, false).slice(begin * size, count * size));
  }

  private static TInt32 classes(byte[] labels, int begin, int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Byte.toUnsignedInt(labels[begin + i]);
    }
    return TInt32.vectorOf(numbers);
  }
}
