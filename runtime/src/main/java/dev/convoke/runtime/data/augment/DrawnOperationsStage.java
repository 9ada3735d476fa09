package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.data.picture.Choice;
import java.util.List;
import java.util.OptionalInt;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Does some operations to an image, one after the other, each drawn from a list in which all are
 * equally probable. Only what is drawn is computed.
 *
 * @param operations that are drawn from
 * @param times how many are done
 * @param magnitude of all of them; if empty, each has one of its own, all equally probable
 * @param channels of the images
 */
record DrawnOperationsStage(
    List<DrawnOperation> operations, int times, OptionalInt magnitude, int channels)
    implements ImageStage {

  DrawnOperationsStage {
    operations = List.copyOf(operations);
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    List<Operation> all = operations.stream().map(DrawnOperation::operation).toList();
    try (Choice<TFloat32> choice = Operation.choice(all, channels)) {
      Operand<TFloat32> changed = LevelOperations.whole(tf, image);
      for (int i = 0; i < times; i++) {
        Operand<TInt32> drawn = integer(tf, draws.integers(0, operations.size() - 1));
        changed = choice.take(tf, drawn, List.of(changed, strength(tf, drawn, draws)));
      }
      return tf.ensureShape(changed, Operation.ofAnySize(channels));
    }
  }

  /** That of the drawn operation; a sign is drawn for each, whether it has one or not. */
  private Operand<TFloat32> strength(Ops tf, Operand<TInt32> drawn, Draws draws) {
    Operand<TFloat32> isNegated = draws.integers(0, 1);
    Operand<TInt32> level =
        magnitude.isPresent()
            ? tf.constant(magnitude.getAsInt())
            : integer(tf, draws.integers(0, DrawnOperation.MOST));
    Operand<TInt32> place =
        tf.math.add(tf.math.mul(drawn, tf.constant(DrawnOperation.MOST + 1)), level);
    Operand<TFloat32> sign =
        tf.math.sub(
            tf.constant(1f),
            tf.math.mul(isNegated, tf.gather(tf.constant(twiceIfSigned()), drawn, tf.constant(0))));
    return tf.math.mul(sign, tf.gather(tf.constant(strengths()), place, tf.constant(0)));
  }

  private float[] strengths() {
    float[] strengths = new float[operations.size() * (DrawnOperation.MOST + 1)];
    int next = 0;
    for (DrawnOperation each : operations) {
      for (float strength : each.strengths()) {
        strengths[next++] = strength;
      }
    }
    return strengths;
  }

  private float[] twiceIfSigned() {
    float[] twice = new float[operations.size()];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = operations.get(i).isSigned() ? 2 : 0;
    }
    return twice;
  }

  private static Operand<TInt32> integer(Ops tf, Operand<TFloat32> number) {
    return tf.dtypes.cast(number, TInt32.class);
  }
}
