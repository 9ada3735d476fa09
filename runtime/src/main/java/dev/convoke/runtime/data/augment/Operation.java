package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A change of an image by a number, its strength. Pixels are whole numbers from 0 to 255 before it
 * and after it, cut off where torchvision cuts off, so that it makes the same pixels as torchvision
 * of a tensor of bytes.
 */
@FunctionalInterface
interface Operation {

  /**
   * Adds the change to a graph.
   *
   * @param image {@code [rows, columns, channels]}, of 1 or 3 channels, which are known
   * @param strength scalar
   * @return of the same shape
   */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Operand<TFloat32> strength);
}
