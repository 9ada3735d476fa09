package dev.convoke.runtime.inference;

import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.Standardisation;
import dev.convoke.runtime.graph.FixedSizeException;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.Locale;
import java.util.Random;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * The network computed at every place of images of any size. The map of scores, before the softmax,
 * is averaged over its places: Simonyan and Zisserman 2014 (arXiv 1409.1556), section 3.2.
 *
 * <p>A network whose maps are averaged as a whole before a dense layer is computed as it is: the
 * mean of the scores of all places is the score of their mean.
 */
final class ConvolutionalTower {

  private static final String INSTEAD = "evaluate by crops: MULTI_CROP, TEN_CROP or SINGLE_CROP";
  private static final int VECTOR = 2;

  /** Beside the largest score. Sums in another order differ by some millionths. */
  private static final double MOST_DIFFERENCE = 1e-3;

  private final String name;
  private final FedNetwork network;

  private ConvolutionalTower(String name, FedNetwork network) {
    this.name = name;
    this.network = network;
  }

  /**
   * Adds the tower to a graph.
   *
   * @param tf builds in the tower's name scope
   * @param built the tower of images of the network's size
   * @param channels of the images
   * @throws UsageException where the network can only be computed on images of its own size
   */
  static ConvolutionalTower build(
      Ops tf,
      NetworkDefinition definition,
      GraphScope built,
      Standardisation standardisation,
      int channels) {
    Placeholder<TUint8> pixels =
        tf.placeholder(TUint8.class, Placeholder.shape(Shape.of(-1, -1, -1, channels)));
    GraphScope scope = built.fullyConvolutional(tf);
    Operand<TFloat32> images = standardisation.apply(tf, pixels);
    try {
      Operand<TFloat32> scores = definition.builder().build(scope, images).operand();
      return new ConvolutionalTower(
          definition.name(), new FedNetwork(pixels, averaged(tf, scores)));
    } catch (FixedSizeException fixed) {
      throw refusal(definition, fixed.step(), fixed);
    } catch (RuntimeException failed) { // of an operation from outside, which asks for sizes
      throw refusal(definition, scope.newestStep(), failed);
    }
  }

  private static UsageException refusal(
      NetworkDefinition definition, String step, RuntimeException cause) {
    return new UsageException(
        Problem.of(refused(definition.name()))
            .expected("steps that can be computed on maps of any size")
            .found("step " + step + ": " + firstLine(cause))
            .fix(INSTEAD),
        cause);
  }

  private static String refused(String network) {
    return network + " cannot be evaluated on whole images";
  }

  private static String firstLine(RuntimeException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private static Operand<TFloat32> averaged(Ops tf, Operand<TFloat32> scores) {
    return scores.shape().numDimensions() == VECTOR ? scores : tf.math.mean(scores, tf.array(1, 2));
  }

  /**
   * Compares the tower with the network on an image of its own size, where both are the same: an
   * operation from outside may compute something else of a map of vectors than of vectors.
   *
   * @param own the network
   * @param image {@code [height, width, channels]}
   * @throws UsageException where they differ
   */
  void requireItself(Session session, FedNetwork own, Shape image) {
    byte[] noise = new byte[Math.toIntExact(image.size())];
    new Random(0).nextBytes(noise);
    try (TUint8 one = TUint8.tensorOf(image.prepend(1), DataBuffers.of(noise, true, false))) {
      float[] expected = own.logits(session, one)[0];
      float[] found = logits(session, one, 1)[0];
      double largest = 1;
      double difference = 0;
      for (int c = 0; c < expected.length; c++) {
        largest = Math.max(largest, Math.abs(expected[c]));
        difference = Math.max(difference, Math.abs(expected[c] - found[c]));
      }
      if (difference > MOST_DIFFERENCE * largest) {
        throw new UsageException(
            Problem.of(refused(name))
                .expected("the scores of the network on an image of its own size")
                .found("others; an operation of your own depends on the size")
                .fix(INSTEAD));
      }
    }
  }

  /**
   * The logits of images.
   *
   * @param images of one size, at least that of the network's input
   * @param most images at a time
   * @throws UsageException where maps of this size do not fit each other
   */
  float[][] logits(Session session, TUint8 images, int most) {
    try {
      return network.logits(session, images, most);
    } catch (TFInvalidArgumentException misfit) {
      throw new UsageException(
          Problem.of(
                  String.format(
                      Locale.ROOT,
                      "%s cannot be evaluated on a whole image of %d×%d",
                      name,
                      images.shape().get(1),
                      images.shape().get(2)))
              .expected("maps that fit each other at every size")
              .found(firstLine(misfit))
              .fix(INSTEAD),
          misfit);
    }
  }
}
