package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.session.NativeSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** What stages make of images. */
final class Changed {

  static final long SEED = 5;

  private Changed() {}

  /** Images and labels of a batch, as rows of numbers. */
  record Made(List<float[]> images, List<float[]> labels) {}

  /** An image at the positions 0, 1 and so on of a run. */
  static List<Image> images(ImageStage stage, Image image, int positions) {
    List<Image> changed = new ArrayList<>();
    try (Graph graph = new Graph()) {
      NativeSettings.apply();
      Ops tf = Ops.create(graph);
      Placeholder<TInt64> position =
          tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
      Moment moment = new Moment(position, tf.constant(0L), tf.constant(0));
      Operand<TFloat32> made = stage.apply(tf, constant(tf, image), draws(tf, moment));
      try (Session session = new Session(graph)) {
        for (int i = 0; i < positions; i++) {
          try (TInt64 number = TInt64.scalarOf(i);
              TFloat32 result =
                  (TFloat32) session.runner().feed(position, number).fetch(made).run().get(0)) {
            changed.add(
                new Image(
                    (int) result.shape().get(0),
                    (int) result.shape().get(1),
                    (int) result.shape().get(2),
                    LayerRun.floats(result)));
          }
        }
      }
    }
    return changed;
  }

  /** A batch at the steps 0, 1 and so on of a run. */
  static List<Made> batches(BatchStage stage, List<Image> images, float[][] labels, int steps) {
    List<Made> made = new ArrayList<>();
    try (Graph graph = new Graph()) {
      NativeSettings.apply();
      Ops tf = Ops.create(graph);
      Placeholder<TInt64> step = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
      Image first = images.get(0);
      int count = images.size();
      float[] numbers = new float[count * first.numbers().length];
      for (int i = 0; i < count; i++) {
        System.arraycopy(
            images.get(i).numbers(),
            0,
            numbers,
            i * first.numbers().length,
            first.numbers().length);
      }
      Shape shape = Shape.of(count, first.rows(), first.columns(), first.channels());
      Batch batch =
          new Batch(tf.constant(shape, DataBuffers.of(numbers, true, false)), tf.constant(labels));
      Moment moment = new Moment(step, tf.constant(0L), tf.constant(new int[count]));
      Batch changed = stage.apply(tf, batch, draws(tf, moment));
      try (Session session = new Session(graph)) {
        for (int i = 0; i < steps; i++) {
          try (TInt64 number = TInt64.scalarOf(i);
              Result result =
                  session
                      .runner()
                      .feed(step, number)
                      .fetch(changed.images())
                      .fetch(changed.labels())
                      .run()) {
            made.add(
                new Made(
                    rows((TFloat32) result.get(0), count), rows((TFloat32) result.get(1), count)));
          }
        }
      }
    }
    return made;
  }

  /** Numbers that a stage draws for a batch of some images of the data set, in some epoch. */
  static float[] drawn(
      int[] images, long step, long epoch, BiFunction<Ops, Draws, Operand<TFloat32>> draw) {
    try (Graph graph = new Graph()) {
      NativeSettings.apply();
      Ops tf = Ops.create(graph);
      Moment moment = new Moment(tf.constant(step), tf.constant(epoch), tf.constant(images));
      Operand<TFloat32> drawn = draw.apply(tf, draws(tf, moment));
      try (Session session = new Session(graph);
          TFloat32 result = (TFloat32) session.runner().fetch(drawn).run().get(0)) {
        return LayerRun.floats(result);
      }
    }
  }

  private static Draws draws(Ops tf, Moment moment) {
    return Draws.of(tf, SEED, 0, moment);
  }

  private static Operand<TFloat32> constant(Ops tf, Image image) {
    return tf.constant(
        Shape.of(image.rows(), image.columns(), image.channels()),
        DataBuffers.of(image.numbers(), true, false));
  }

  private static List<float[]> rows(TFloat32 tensor, int count) {
    float[] all = LayerRun.floats(tensor);
    int size = all.length / count;
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(Arrays.copyOfRange(all, i * size, (i + 1) * size));
    }
    return rows;
  }
}
