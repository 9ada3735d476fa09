package dev.convoke.runtime.data.augment;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Moves the colours of an image away from, or towards, an image that lacks something: light,
 * colour, contrast or sharpness. A strength of 0 leaves it as it is, -1 gives the lacking image,
 * and 1 is as far on the other side.
 */
final class ColourOperations {

  private static final int GREY = 1;

  private ColourOperations() {}

  /** Away from black. */
  static Operand<TFloat32> brightness(Ops tf, Operand<TFloat32> image, Operand<TFloat32> strength) {
    return away(tf, image, tf.constant(0f), strength);
  }

  /** Away from grey; a grey image stays as it is. */
  static Operand<TFloat32> saturation(Ops tf, Operand<TFloat32> image, Operand<TFloat32> strength) {
    return isGrey(image) ? image : away(tf, image, grey(tf, image), strength);
  }

  /** Away from the mean grey. */
  static Operand<TFloat32> contrast(Ops tf, Operand<TFloat32> image, Operand<TFloat32> strength) {
    Operand<TFloat32> grey = isGrey(image) ? image : grey(tf, image);
    Operand<TFloat32> mean =
        tf.math.mean(grey, tf.constant(new int[] {0, 1, 2}), Mean.keepDims(true));
    return away(tf, image, mean, strength);
  }

  /**
   * Away from means of 3×3 pixels, in which the middle counts five times; an image of fewer than
   * three rows or columns, which has no such pixels, stays as it is.
   */
  static Operand<TFloat32> sharpness(Ops tf, Operand<TFloat32> image, Operand<TFloat32> strength) {
    Operand<TBool> hasInside =
        tf.reduceAll(tf.math.greater(Sizes.of(tf, image), tf.constant(2)), tf.constant(0));
    Operand<TFloat32> applied = tf.math.mul(strength, tf.dtypes.cast(hasInside, TFloat32.class));
    return away(tf, image, blurred(tf, image), applied);
  }

  /**
   * Turns the hue; a grey image stays as it is.
   *
   * @param turns of the whole circle of hues, from -0.5 to 0.5
   */
  static Operand<TFloat32> hue(Ops tf, Operand<TFloat32> image, Operand<TFloat32> turns) {
    if (isGrey(image)) {
      return image;
    }
    // torchvision cuts shares of 1 off at 255.999 levels.
    Operand<TFloat32> turned = tf.image.adjustHue(image, turns);
    return tf.math.floor(tf.math.mul(turned, tf.constant(255.999f / 255)));
  }

  private static Operand<TFloat32> away(
      Ops tf, Operand<TFloat32> image, Operand<TFloat32> from, Operand<TFloat32> strength) {
    Operand<TFloat32> moved =
        tf.math.sub(
            tf.math.mul(image, tf.math.add(tf.constant(1f), strength)),
            tf.math.mul(from, strength));
    return tf.math.floor(tf.clipByValue(moved, tf.constant(0f), tf.constant(255f)));
  }

  /** ITU-R 601, {@code [rows, columns, 1]}. */
  private static Operand<TFloat32> grey(Ops tf, Operand<TFloat32> image) {
    Operand<TFloat32> weighed =
        tf.math.mul(image, tf.constant(new float[] {0.2989f, 0.587f, 0.114f}));
    return tf.math.floor(tf.reduceSum(weighed, tf.constant(2), ReduceSum.keepDims(true)));
  }

  /** Its outermost pixels stay as they are. */
  private static Operand<TFloat32> blurred(Ops tf, Operand<TFloat32> image) {
    int channels = channels(image);
    float[] kernel = new float[9 * channels];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (i / channels == 4 ? 5 : 1) / 13f;
    }
    Operand<TFloat32> means =
        tf.nn.depthwiseConv2dNative(
            tf.expandDims(image, tf.constant(0)),
            tf.constant(Shape.of(3, 3, channels, 1), DataBuffers.of(kernel, true, false)),
            List.of(1L, 1L, 1L, 1L),
            "SAME");
    return tf.select(
        inner(tf, image), tf.math.rint(tf.squeeze(means, Squeeze.axis(List.of(0L)))), image);
  }

  /** Which pixels have neighbours on all sides. */
  private static Operand<TBool> inner(Ops tf, Operand<TFloat32> image) {
    Operand<TFloat32> size = Sizes.floats(tf, Sizes.of(tf, image));
    Operand<TFloat32> rows = tf.gather(size, tf.constant(0), tf.constant(0));
    Operand<TFloat32> columns = tf.gather(size, tf.constant(1), tf.constant(0));
    Operand<TFloat32> two = tf.constant(2f);
    Operand<TBool> inside =
        Rectangles.inside(
            tf,
            tf.constant(1f),
            tf.math.sub(rows, two),
            rows,
            tf.constant(1f),
            tf.math.sub(columns, two),
            columns);
    return tf.squeeze(inside, Squeeze.axis(List.of(0L)));
  }

  private static boolean isGrey(Operand<TFloat32> image) {
    return channels(image) == GREY;
  }

  private static int channels(Operand<TFloat32> image) {
    return Math.toIntExact(image.shape().get(2));
  }
}
