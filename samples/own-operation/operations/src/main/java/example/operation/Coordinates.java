package example.operation;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Constant;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What the generated code of a {@link CoordConv} calls. */
public final class Coordinates {

  private Coordinates() {}

  /**
   * A map with its coordinates as further channels.
   *
   * @param input [batch, height, width, channels]
   * @return [batch, height, width, channels + 2], or + 3 with the radius
   */
  public static Operand<TFloat32> append(
      Ops tf, Operand<TFloat32> input, int height, int width, boolean radius) {
    Constant<TFloat32> one = tf.constant(coordinates(height, width, radius));
    // As many copies as there are images. Ones like the input, times the coordinates, would do as
    // well, but TensorFlow has no gradient of OnesLike.
    Operand<TInt32> images = tf.slice(tf.shape(input), tf.array(0), tf.array(1));
    Operand<TInt32> sizes = tf.array(height, width, radius ? 3 : 2);
    Operand<TFloat32> all =
        tf.broadcastTo(one, tf.concat(List.of(images, sizes), tf.constant(0)));
    return tf.concat(List.of(input, all), tf.constant(3));
  }

  /** [1, height, width, 2 or 3] */
  private static TFloat32 coordinates(int height, int width, boolean radius) {
    int channels = radius ? 3 : 2;
    TFloat32 tensor = TFloat32.tensorOf(Shape.of(1, height, width, channels));
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        float y = 2f * row / (height - 1) - 1;
        float x = 2f * column / (width - 1) - 1;
        tensor.setFloat(y, 0, row, column, 0);
        tensor.setFloat(x, 0, row, column, 1);
        if (radius) {
          tensor.setFloat((float) Math.hypot(y, x), 0, row, column, 2);
        }
      }
    }
    return tensor;
  }
}
