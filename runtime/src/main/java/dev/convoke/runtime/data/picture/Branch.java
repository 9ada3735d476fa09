package dev.convoke.runtime.data.picture;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * One of several ways to get a picture's pixels, of which only the chosen one is computed.
 *
 * @param <T> of what the pixels are made from
 */
@FunctionalInterface
interface Branch<T extends TType> {

  /**
   * Adds the operations.
   *
   * @return {@code [height, width, channels]}
   */
  Operand<TUint8> apply(Ops tf, Operand<T> input);

  /**
   * Adds all branches, and the choice.
   *
   * @param number of the branch, scalar
   * @param shape of the input
   */
  static <T extends TType> Operand<TUint8> choose(
      Ops tf,
      Operand<TInt32> number,
      Operand<T> input,
      Class<T> type,
      Shape shape,
      List<Branch<T>> branches) {
    try (Choice<TUint8> choice =
        Choice.of(
            TUint8.class,
            List.of(new Choice.Input(type, shape)),
            branches.stream().map(Branch::way).toList())) {
      return choice.take(tf, number, List.of(input));
    }
  }

  @SuppressWarnings("unchecked") // the only input is the branch's
  private static <T extends TType> Choice.Way<TUint8> way(Branch<T> branch) {
    return (tf, inputs) -> branch.apply(tf, (Operand<T>) inputs.get(0));
  }
}
