package dev.convoke.runtime.data.picture;

import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
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
    List<ConcreteFunction> functions =
        branches.stream().map(branch -> function(branch, type, shape)).toList();
    try {
      Output<?> chosen =
          tf.caseOp(number, List.of(input), List.of(TUint8.class), functions).output().get(0);
      return pixels(chosen);
    } finally {
      functions.forEach(ConcreteFunction::close);
    }
  }

  private static <T extends TType> ConcreteFunction function(
      Branch<T> branch, Class<T> type, Shape shape) {
    return ConcreteFunction.create(
        tf -> {
          Placeholder<T> input = tf.placeholder(type, Placeholder.shape(shape));
          return Signature.builder("branch")
              .input("input", input)
              .output("pixels", branch.apply(tf, input))
              .build();
        });
  }

  @SuppressWarnings("unchecked") // as the functions return
  private static Operand<TUint8> pixels(Output<?> output) {
    return (Operand<TUint8>) output;
  }
}
