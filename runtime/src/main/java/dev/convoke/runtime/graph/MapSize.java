package dev.convoke.runtime.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Rows and columns of maps: numbers where they are known as a graph is built, operations in a fully
 * convolutional tower.
 */
final class MapSize {

  private MapSize() {}

  /** Whether rows and columns of a map are known as the graph is built. */
  static boolean isKnown(Operand<TFloat32> map) {
    Shape shape = map.shape();
    return shape.get(1) != Shape.UNKNOWN_SIZE && shape.get(2) != Shape.UNKNOWN_SIZE;
  }

  /** Rows and columns times a number each, {@code [2]}. */
  static Operand<TInt32> times(Ops tf, Operand<TFloat32> map, int down, int across) {
    return isKnown(map)
        ? tf.array(rows(map) * down, columns(map) * across)
        : tf.math.mul(of(tf, map), tf.array(down, across));
  }

  /** Rows and columns plus a number each, {@code [2]}. */
  static Operand<TInt32> plus(Ops tf, Operand<TFloat32> map, int rows, int columns) {
    return tf.math.add(of(tf, map), tf.array(rows, columns));
  }

  /** The shape of a map, of any number of images. */
  static Operand<TInt32> shape(Ops tf, Operand<TFloat32> map) {
    return isKnown(map) ? tf.array(-1, rows(map), columns(map), channels(map)) : tf.shape(map);
  }

  /** The shape of a map whose pixels are in one row, with other axes behind them. */
  static Operand<TInt32> inARow(Ops tf, Operand<TFloat32> map, int first, int second) {
    if (isKnown(map)) {
      return tf.array(-1, rows(map) * columns(map), first, second);
    }
    Operand<TInt32> pixels = tf.prod(of(tf, map), tf.array(0));
    return tf.stack(List.of(tf.constant(-1), pixels, tf.constant(first), tf.constant(second)));
  }

  private static Operand<TInt32> of(Ops tf, Operand<TFloat32> map) {
    return tf.slice(tf.shape(map), tf.array(1), tf.array(2));
  }

  private static int rows(Operand<TFloat32> map) {
    return Math.toIntExact(map.shape().get(1));
  }

  private static int columns(Operand<TFloat32> map) {
    return Math.toIntExact(map.shape().get(2));
  }

  private static int channels(Operand<TFloat32> map) {
    return Math.toIntExact(map.shape().get(3));
  }
}
