package dev.convoke.runtime.data;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;

/** Several views of each picture, which is decoded once for all of them. */
public final class PictureViews {

  private PictureViews() {}

  /** Views of one picture. */
  @FunctionalInterface
  public interface View {

    /**
     * Adds the operations.
     *
     * @param picture {@code [rows, columns, channels]}, 0 to 255
     * @return {@code [views, rows, columns, channels]}, 0 to 255
     */
    Operand<TUint8> apply(Ops tf, Operand<TUint8> picture);
  }

  /**
   * Views that have one size, whatever the picture: those of all pictures in one tensor, those of
   * one picture after those of another.
   *
   * @param shape of the views of a picture, {@code [views, rows, columns, channels]}
   */
  public static ImageReader.Reading ofOneSize(Shape shape, View view) {
    return new ImageReader.Reading(
        true,
        (tf, images, tensors, indices) -> {
          Operand<TUint8> all =
              new EachImage(images, tensors, true)
                  .map(
                      tf,
                      indices,
                      tf.dtypes.cast(indices, TInt64.class),
                      TUint8.class,
                      shape,
                      (function, picture, index, position) -> view.apply(function, picture));
          return List.of(tf.reshape(all, tf.constant(shape.tail().prepend(-1).asArray())));
        });
  }

  /** Images as they are, and mirrored. */
  public static ImageReader.Reading mirrored() {
    return new ImageReader.Reading(
        false,
        (tf, images, tensors, indices) -> {
          Operand<TUint8> all = images.images(tf, tensors, indices);
          Operand<TUint8> pairs =
              tf.stack(List.of(all, tf.reverse(all, tf.array(2))), Stack.axis(1L));
          return List.of(
              tf.reshape(pairs, tf.array(-1, images.height(), images.width(), images.channels())));
        });
  }

  /**
   * Views whose size depends on the picture, one tensor each. Pictures can only be read one by one.
   */
  public static ImageReader.Reading ofAnySize(List<View> views) {
    return new ImageReader.Reading(
        true,
        (tf, images, tensors, indices) -> {
          Operand<TUint8> picture = images.picture(tf, tensors, tf.squeeze(indices));
          return views.stream().map(view -> view.apply(tf, picture)).toList();
        });
  }
}
