package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.data.picture.Choice;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A change of an image by a number, its strength. Pixels are whole numbers from 0 to 255 before it
 * and after it, cut off where torchvision cuts off, so that it makes the same pixels as torchvision
 * of a tensor of bytes.
 */
@FunctionalInterface
interface Operation {

  /** Operations of which one is chosen when the graph runs, by image and strength. */
  static Choice<TFloat32> choice(List<Operation> operations, int channels) {
    return Choice.of(
        TFloat32.class,
        List.of(
            new Choice.Input(TFloat32.class, ofAnySize(channels)),
            new Choice.Input(TFloat32.class, Shape.scalar())),
        operations.stream().map(Operation::way).toList());
  }

  /** The shape of images, as much as is known of it. */
  static Shape ofAnySize(int channels) {
    return Shape.of(Shape.UNKNOWN_SIZE, Shape.UNKNOWN_SIZE, channels);
  }

  @SuppressWarnings("unchecked") // as the inputs are declared
  private static Choice.Way<TFloat32> way(Operation operation) {
    return (tf, inputs) ->
        operation.apply(tf, (Operand<TFloat32>) inputs.get(0), (Operand<TFloat32>) inputs.get(1));
  }

  /**
   * Adds the change to a graph.
   *
   * @param image {@code [rows, columns, channels]}, of 1 or 3 channels, which are known
   * @param strength scalar
   * @return of the same shape
   */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Operand<TFloat32> strength);
}
