package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Min;
import org.tensorflow.op.math.Cumsum;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Replaces each grey level of a channel by another one. */
final class LevelOperations {

  private static final int LEVELS = 256;
  private static final float WHITE = 255;

  private LevelOperations() {}

  /** The nearest whole levels from 0 to 255. */
  static Operand<TFloat32> whole(Ops tf, Operand<TFloat32> image) {
    return tf.clipByValue(tf.math.rint(image), tf.constant(0f), tf.constant(WHITE));
  }

  /** Keeps some bits of a level, from 0 to 8, and sets the lower ones to zero. */
  static Operand<TFloat32> posterize(Ops tf, Operand<TFloat32> image, Operand<TFloat32> bits) {
    Operand<TFloat32> step =
        tf.math.rint(tf.math.pow(tf.constant(2f), tf.math.sub(tf.constant(8f), bits)));
    return tf.math.mul(tf.math.floor(tf.math.div(image, step)), step);
  }

  /** Inverts the levels from a threshold on. */
  static Operand<TFloat32> solarize(Ops tf, Operand<TFloat32> image, Operand<TFloat32> threshold) {
    return tf.select(
        tf.math.greaterEqual(image, threshold), tf.math.sub(tf.constant(WHITE), image), image);
  }

  /** Stretches each channel, so that its darkest level becomes 0 and its brightest 255. */
  static Operand<TFloat32> autoContrast(Ops tf, Operand<TFloat32> image) {
    Operand<TInt32> pixels = tf.constant(new int[] {0, 1});
    Operand<TFloat32> darkest = tf.min(image, pixels, Min.keepDims(true));
    Operand<TFloat32> brightest = tf.max(image, pixels, Max.keepDims(true));
    Operand<TBool> isFlat = tf.math.equal(darkest, brightest);
    Operand<TFloat32> scale =
        tf.math.div(
            tf.constant(WHITE),
            tf.select(isFlat, tf.constant(WHITE), tf.math.sub(brightest, darkest)));
    Operand<TFloat32> from = tf.select(isFlat, tf.constant(0f), darkest);
    return tf.math.floor(
        tf.clipByValue(
            tf.math.mul(tf.math.sub(image, from), scale), tf.constant(0f), tf.constant(WHITE)));
  }

  /** Spreads the levels of each channel so that about as many pixels have each. */
  static Operand<TFloat32> equalize(Ops tf, Operand<TFloat32> image) {
    int channels = Math.toIntExact(image.shape().get(2));
    Operand<TInt32> levels =
        tf.linalg.transpose(
            tf.reshape(tf.dtypes.cast(image, TInt32.class), tf.constant(new int[] {-1, channels})),
            tf.constant(new int[] {1, 0}));
    Operand<TInt32> counts =
        tf.math.denseBincount(levels, tf.constant(LEVELS), tf.constant(new int[0]));
    Operand<TInt32> below = tf.math.cumsum(counts, tf.constant(1), Cumsum.exclusive(true));
    // Each of 255 steps has as many pixels, without those of the brightest level.
    Operand<TInt32> brightest = tf.max(levels, tf.constant(1), Max.keepDims(true));
    Operand<TInt32> step = tf.math.div(gathered(tf, below, brightest), tf.constant((int) WHITE));
    Operand<TInt32> atLeastOne = tf.math.maximum(step, tf.constant(1));
    Operand<TInt32> spread =
        tf.math.minimum(
            tf.math.div(tf.math.add(below, tf.math.div(step, tf.constant(2))), atLeastOne),
            tf.constant((int) WHITE));
    Operand<TInt32> equalized =
        tf.select(tf.math.equal(step, tf.constant(0)), levels, gathered(tf, spread, levels));
    return tf.reshape(
        tf.dtypes.cast(
            tf.linalg.transpose(equalized, tf.constant(new int[] {1, 0})), TFloat32.class),
        tf.shape(image, TInt32.class));
  }

  /**
   * Numbers of levels.
   *
   * @param numbers {@code [channels, 256]}
   * @param levels {@code [channels, pixels]}
   */
  private static Operand<TInt32> gathered(Ops tf, Operand<TInt32> numbers, Operand<TInt32> levels) {
    return tf.gather(numbers, levels, tf.constant(1), Gather.batchDims(1L));
  }
}
