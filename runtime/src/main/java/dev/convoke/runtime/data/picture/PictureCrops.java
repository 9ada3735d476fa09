package dev.convoke.runtime.data.picture;

import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * Several crops of a picture, which is rescaled as {@link PictureView} does it. Only the pixels
 * that a crop shows are computed, so that a long, narrow picture takes no more memory than any
 * other.
 *
 * <p>A crop begins at the whole pixel that is nearest to its place; half a pixel goes to the even
 * side, as in torchvision's {@code CenterCrop}, {@code FiveCrop} and {@code TenCrop}.
 *
 * @param height rows of a crop
 * @param width columns of a crop
 * @param channels of the picture
 * @param crops in the order in which they come, at least one
 */
public record PictureCrops(int height, int width, int channels, List<Crop> crops) {

  public PictureCrops {
    crops = List.copyOf(crops);
  }

  /**
   * Adds the operations.
   *
   * @param picture {@code [rows, columns, channels]}
   * @return {@code [crops, height, width, channels]}, 0 to 255
   */
  @SuppressWarnings("unchecked") // what the function returns
  public Operand<TUint8> apply(Ops tf, Operand<TUint8> picture) {
    int count = crops.size();
    int[] sides = new int[count];
    float[][] places = new float[count][];
    int[] mirrored = new int[count];
    for (int i = 0; i < count; i++) {
      Crop crop = crops.get(i);
      sides[i] = crop.shorterSide();
      places[i] = new float[] {crop.down(), crop.across()};
      mirrored[i] = crop.mirrored() ? 1 : 0;
    }
    try (ConcreteFunction one = ConcreteFunction.create(this::one)) {
      return (Operand<TUint8>)
          (Operand<?>)
              tf.mapDefun(
                      List.of(tf.constant(sides), tf.constant(places), tf.constant(mirrored)),
                      List.of(picture),
                      List.of(TUint8.class),
                      List.of(Shape.of(height, width, channels)),
                      one)
                  .output()
                  .get(0);
    }
  }

  private Signature one(Ops tf) {
    Placeholder<TInt32> side = tf.placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
    Placeholder<TFloat32> place = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(2)));
    Placeholder<TInt32> mirrored = tf.placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
    Placeholder<TUint8> picture =
        tf.placeholder(
            TUint8.class,
            Placeholder.shape(Shape.of(Shape.UNKNOWN_SIZE, Shape.UNKNOWN_SIZE, channels)));
    return Signature.builder("crop")
        .input("side", side)
        .input("place", place)
        .input("mirrored", mirrored)
        .input("picture", picture)
        .output("crop", crop(tf, picture, side, place, mirrored))
        .build();
  }

  private Operand<TUint8> crop(
      Ops tf,
      Operand<TUint8> picture,
      Operand<TInt32> side,
      Operand<TFloat32> place,
      Operand<TInt32> mirrored) {
    Operand<TInt32> input = tf.constant(new int[] {height, width});
    Operand<TInt32> size = PictureView.sizeOf(tf, picture);
    Operand<TInt32> rescaled = PictureView.covering(tf, size, height, width, side);
    Operand<TFloat32> margin = floats(tf, tf.math.sub(rescaled, input));
    Operand<TFloat32> begin = tf.math.rint(tf.math.mul(margin, place));
    // Of a mirrored picture, what is left of a crop is what lies right of it as the picture is.
    Operand<TFloat32> isMirrored =
        tf.math.mul(floats(tf, mirrored), tf.constant(new float[] {0, 1}));
    Operand<TFloat32> beginAsItIs =
        tf.math.add(
            begin,
            tf.math.mul(isMirrored, tf.math.sub(margin, tf.math.mul(begin, tf.constant(2f)))));
    Operand<TFloat32> crop =
        Rescaling.apply(
            tf,
            picture,
            input,
            tf.math.div(floats(tf, rescaled), floats(tf, size)),
            tf.math.neg(beginAsItIs));
    // Reversing no axis changes nothing.
    Operand<TInt32> axes = tf.fill(tf.expandDims(mirrored, tf.constant(0)), tf.constant(1));
    return tf.dtypes.cast(tf.math.rint(tf.reverse(crop, axes)), TUint8.class);
  }

  private static Operand<TFloat32> floats(Ops tf, Operand<TInt32> numbers) {
    return tf.dtypes.cast(numbers, TFloat32.class);
  }
}
