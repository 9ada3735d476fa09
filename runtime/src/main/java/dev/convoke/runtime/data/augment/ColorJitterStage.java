package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation.ColorJitter;
import dev.convoke.runtime.data.picture.Choice;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Does each of some operations once, in an order that is drawn, all orders equally probable.
 *
 * @param changes that are done
 * @param channels of the images
 */
record ColorJitterStage(List<Change> changes, int channels) implements ImageStage {

  /** An operation of a strength that is drawn evenly between two limits. */
  record Change(Operation operation, double least, double most) {}

  ColorJitterStage {
    changes = List.copyOf(changes);
  }

  /** What a form asks for; what it leaves at 0 is not done. */
  static ColorJitterStage of(ColorJitter form, int channels) {
    List<Change> changes = new ArrayList<>();
    changes.add(byFactor(ColourOperations::brightness, form.brightness()));
    changes.add(byFactor(ColourOperations::contrast, form.contrast()));
    changes.add(byFactor(ColourOperations::saturation, form.saturation()));
    changes.add(new Change(ColourOperations::hue, -form.hue(), form.hue()));
    changes.removeIf(change -> change.most() == 0);
    return new ColorJitterStage(changes, channels);
  }

  /** A factor of at least 0, from 1 - x to 1 + x. */
  private static Change byFactor(Operation operation, double most) {
    return new Change(operation, Math.max(-1, -most), most);
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    List<int[]> orders = orders(changes.size());
    Operand<TInt32> order =
        tf.gather(
            tf.constant(orders.toArray(int[][]::new)),
            tf.dtypes.cast(draws.integers(0, orders.size() - 1), TInt32.class),
            tf.constant(0));
    List<Operand<TFloat32>> drawn = new ArrayList<>();
    for (Change change : changes) {
      drawn.add(draws.between(change.least(), change.most()));
    }
    Operand<TFloat32> strengths = tf.stack(drawn);
    List<Operation> operations = changes.stream().map(Change::operation).toList();
    try (Choice<TFloat32> choice = Operation.choice(operations, channels)) {
      Operand<TFloat32> changed = LevelOperations.whole(tf, image);
      for (int place = 0; place < changes.size(); place++) {
        Operand<TInt32> next = tf.gather(order, tf.constant(place), tf.constant(0));
        Operand<TFloat32> strength = tf.gather(strengths, next, tf.constant(0));
        changed = choice.take(tf, next, List.of(changed, strength));
      }
      return tf.ensureShape(changed, Operation.ofAnySize(channels));
    }
  }

  /** All orders of the numbers below a number. */
  private static List<int[]> orders(int size) {
    if (size == 0) {
      return List.of(new int[0]);
    }
    List<int[]> orders = new ArrayList<>();
    for (int[] shorter : orders(size - 1)) {
      for (int place = 0; place < size; place++) {
        int[] order = new int[size];
        System.arraycopy(shorter, 0, order, 0, place);
        order[place] = size - 1;
        System.arraycopy(shorter, place, order, place + 1, size - 1 - place);
        orders.add(order);
      }
    }
    return orders;
  }
}
