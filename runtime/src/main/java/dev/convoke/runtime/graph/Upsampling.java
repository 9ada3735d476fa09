package dev.convoke.runtime.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.types.TFloat32;

/**
 * Maps enlarged by whole factors. Pixels are areas, not points: the first pixel of a map ends where
 * the first {@code down} of the enlarged map end, which is what TensorFlow calls half-pixel
 * centres.
 */
final class Upsampling {

  private Upsampling() {}

  /**
   * Every pixel becomes {@code down·across} copies.
   *
   * @param input {@code [batch, height, width, channels]}
   */
  static Operand<TFloat32> nearest(Ops tf, Operand<TFloat32> input, int down, int across) {
    return tf.image.resizeNearestNeighbor(
        input,
        MapSize.times(tf, input, down, across),
        ResizeNearestNeighbor.halfPixelCenters(true));
  }

  /**
   * Every new pixel is mixed of the four around its centre, by their distances.
   *
   * @param input {@code [batch, height, width, channels]}
   */
  static Operand<TFloat32> bilinear(Ops tf, Operand<TFloat32> input, int down, int across) {
    return tf.image.resizeBilinear(
        input, MapSize.times(tf, input, down, across), ResizeBilinear.halfPixelCenters(true));
  }
}
