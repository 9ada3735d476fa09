package dev.convoke.runtime.data.augment;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.image.ImageProjectiveTransformV3;
import org.tensorflow.types.TFloat32;

/**
 * Moves pixels along straight lines. Each pixel shows the nearest of the image, and black where it
 * shows none, as torchvision's do.
 */
final class AffineOperations {

  private static final float DEGREE = (float) (Math.PI / 180);

  private AffineOperations() {}

  /** Moves rows sideways by the strength times their distance from the upper edge. */
  static Operand<TFloat32> shearX(Ops tf, Operand<TFloat32> image, Operand<TFloat32> slope) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> zero = tf.constant(0f);
    return mapped(tf, image, List.of(one, slope, halved(tf, slope)), List.of(zero, one, zero));
  }

  /** Moves columns up and down by the strength times their distance from the left edge. */
  static Operand<TFloat32> shearY(Ops tf, Operand<TFloat32> image, Operand<TFloat32> slope) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> zero = tf.constant(0f);
    return mapped(tf, image, List.of(one, zero, zero), List.of(slope, one, halved(tf, slope)));
  }

  /** Moves an image to the right by whole pixels: the strength without its fraction. */
  static Operand<TFloat32> translateX(Ops tf, Operand<TFloat32> image, Operand<TFloat32> pixels) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> zero = tf.constant(0f);
    return mapped(
        tf, image, List.of(one, zero, tf.math.neg(whole(tf, pixels))), List.of(zero, one, zero));
  }

  /** Moves an image down by whole pixels: the strength without its fraction. */
  static Operand<TFloat32> translateY(Ops tf, Operand<TFloat32> image, Operand<TFloat32> pixels) {
    Operand<TFloat32> one = tf.constant(1f);
    Operand<TFloat32> zero = tf.constant(0f);
    return mapped(
        tf, image, List.of(one, zero, zero), List.of(zero, one, tf.math.neg(whole(tf, pixels))));
  }

  /** Turns an image around its middle, against the clock. */
  static Operand<TFloat32> rotate(Ops tf, Operand<TFloat32> image, Operand<TFloat32> degrees) {
    Operand<TFloat32> angle = tf.math.mul(degrees, tf.constant(DEGREE));
    Operand<TFloat32> cosine = tf.math.cos(angle);
    Operand<TFloat32> sine = tf.math.sin(angle);
    Operand<TFloat32> middle =
        halved(tf, tf.math.sub(Sizes.floats(tf, Sizes.of(tf, image)), tf.constant(1f)));
    Operand<TFloat32> y = tf.gather(middle, tf.constant(0), tf.constant(0));
    Operand<TFloat32> x = tf.gather(middle, tf.constant(1), tf.constant(0));
    Operand<TFloat32> fromX =
        tf.math.sub(x, tf.math.sub(tf.math.mul(cosine, x), tf.math.mul(sine, y)));
    Operand<TFloat32> fromY =
        tf.math.sub(y, tf.math.add(tf.math.mul(sine, x), tf.math.mul(cosine, y)));
    return mapped(
        tf, image, List.of(cosine, tf.math.neg(sine), fromX), List.of(sine, cosine, fromY));
  }

  /**
   * Shows the image's pixel {@code (a x + b y + c, d x + e y + f)} at {@code (x, y)}.
   *
   * @param column a, b and c
   * @param row d, e and f
   */
  private static Operand<TFloat32> mapped(
      Ops tf,
      Operand<TFloat32> image,
      List<Operand<TFloat32>> column,
      List<Operand<TFloat32>> row) {
    Operand<TFloat32> zero = tf.constant(0f);
    Operand<TFloat32> matrix =
        tf.concat(
            List.of(tf.stack(column), tf.stack(row), tf.stack(List.of(zero, zero))),
            tf.constant(0));
    Operand<TFloat32> moved =
        tf.image.imageProjectiveTransformV3(
            tf.expandDims(image, tf.constant(0)),
            tf.expandDims(matrix, tf.constant(0)),
            Sizes.of(tf, image),
            zero,
            "NEAREST",
            ImageProjectiveTransformV3.fillMode("CONSTANT"));
    return tf.squeeze(moved, Squeeze.axis(List.of(0L)));
  }

  /** The distance of a pixel's middle from its edge is half a pixel. */
  private static Operand<TFloat32> halved(Ops tf, Operand<TFloat32> number) {
    return tf.math.mul(number, tf.constant(0.5f));
  }

  private static Operand<TFloat32> whole(Ops tf, Operand<TFloat32> number) {
    return tf.math.mul(tf.math.sign(number), tf.math.floor(tf.math.abs(number)));
  }
}
