package dev.convoke.runtime.data.synthetic;

import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.Images;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Images that are computed from their number, so that they take no memory: the mean of a pattern
 * that is the class's and of noise that is the image's. The pattern is a grid of 4×4 random
 * colours, drawn large.
 *
 * @param format of the images; classes follow one another
 * @param count images
 * @param part images of two parts have no noise in common
 */
record SyntheticImages(ImageFormat format, int count, int part) implements Images {

  private static final int GRID = 4;
  private static final long PATTERNS = 0x5e7f1e1d;

  /** Not that of the patterns for any part. */
  private static final long NOISE = PATTERNS + 1;

  /** Values are below 1, but rounding may make them 1. */
  private static final float LEVELS = 255.99f;

  @Override
  public int height() {
    return format.height();
  }

  @Override
  public int width() {
    return format.width();
  }

  @Override
  public int channels() {
    return format.channels();
  }

  @Override
  public int[] labels() {
    return IntStream.range(0, count).map(image -> image % format.classes()).toArray();
  }

  @Override
  public List<TType> tensors() {
    return List.of();
  }

  /** What they are computed from; to be changed when they are computed in another way. */
  @Override
  public Optional<byte[]> digest() {
    String text = "synthetic 1, part " + part + ", " + count + " of " + format.text();
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    Operand<TInt32> label = tf.math.floorMod(index, tf.constant(format.classes()));
    Operand<TFloat32> grid = random(tf, PATTERNS, label, 1, GRID, GRID, channels());
    Operand<TFloat32> pattern =
        tf.image.resizeBilinear(
            grid,
            tf.constant(new int[] {height(), width()}),
            ResizeBilinear.halfPixelCenters(true));
    Operand<TFloat32> noise = random(tf, NOISE + part, index, 1, height(), width(), channels());
    Operand<TFloat32> mixed = tf.math.mul(tf.math.add(pattern, noise), tf.constant(LEVELS / 2));
    return tf.dtypes.cast(
        tf.reshape(mixed, tf.constant(new int[] {height(), width(), channels()})), TUint8.class);
  }

  /** Numbers from 0 to 1, a function of both seeds. */
  private static Operand<TFloat32> random(Ops tf, long seed, Operand<TInt32> number, int... shape) {
    Operand<TInt64> seeds =
        tf.stack(List.of(tf.constant(seed), tf.dtypes.cast(number, TInt64.class)));
    return tf.random.statelessRandomUniform(tf.constant(shape), seeds, TFloat32.class);
  }
}
