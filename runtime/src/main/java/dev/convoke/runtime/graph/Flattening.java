package dev.convoke.runtime.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How a map becomes vectors. */
final class Flattening {

  private static final int VECTOR = 2;

  private Flattening() {}

  static Operand<TFloat32> of(Ops tf, GraphScope tower, String path, Operand<TFloat32> map) {
    Shape madeFor = tower.madeFor(path, map);
    return tower.isFullyConvolutional() ? everywhere(tf, map, madeFor) : whole(tf, map);
  }

  /** All elements of a map in a row; a vector as it is. */
  private static Operand<TFloat32> whole(Ops tf, Operand<TFloat32> map) {
    return tf.reshape(map, tf.array(-1, Math.toIntExact(map.shape().tail().size())));
  }

  /**
   * All elements of each part of a map that is as large as the maps that the network was made for:
   * {@code [batch, rows, columns, height·width·channels]}, a vector at each place where such a part
   * begins. A dense layer of these vectors is what Simonyan and Zisserman 2014 (arXiv 1409.1556),
   * section 3.2, call its convolution.
   *
   * @param madeFor {@code [batch, height, width, channels]}, or of a vector
   */
  private static Operand<TFloat32> everywhere(Ops tf, Operand<TFloat32> map, Shape madeFor) {
    if (madeFor.numDimensions() == VECTOR) {
      return map;
    }
    return tf.image.extractImagePatches(
        map,
        List.of(1L, madeFor.get(1), madeFor.get(2), 1L),
        List.of(1L, 1L, 1L, 1L),
        List.of(1L, 1L, 1L, 1L),
        "VALID");
  }
}
