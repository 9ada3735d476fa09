package dev.convoke.runtime.data;

import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.data.augment.BatchStage;
import dev.convoke.runtime.data.augment.Draws;
import dev.convoke.runtime.data.augment.ImageStage;
import dev.convoke.runtime.data.augment.Moment;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.graph.Labels;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/**
 * The batch of a step, as a function that tf.data calls: the epoch's order chooses images, they are
 * read and changed one by one, become a batch, are standardised and changed together.
 *
 * @param batch images
 * @param stages changes of the images
 * @param seed of the run
 */
record BatchFunction(Dataset dataset, int batch, Stages stages, long seed) {

  /**
   * What a batch is made from.
   *
   * @param step scalar: steps done since the beginning of the run
   * @param order of the epoch
   * @param labels of all training images
   * @param tensors those of the training images
   */
  record Inputs(
      Placeholder<TInt64> step,
      Placeholder<TInt32> order,
      Placeholder<TInt32> labels,
      List<Placeholder<? extends TType>> tensors) {

    /** Adds places for them to a graph. */
    static Inputs of(Ops tf, int count, List<TType> tensors) {
      return new Inputs(
          tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar())),
          tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(count))),
          tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(count))),
          ImageReader.placeholders(tf, tensors));
    }
  }

  /**
   * Adds the function's operations to its graph.
   *
   * @param tensors those of the training images
   */
  Signature signature(Ops tf, List<TType> tensors) {
    Inputs inputs = Inputs.of(tf, dataset.training().count(), tensors);
    Batch made = batch(tf, inputs);
    Signature.Builder signature =
        Signature.builder("batch")
            .input("step", inputs.step())
            .input("order", inputs.order())
            .input("labels", inputs.labels());
    for (int i = 0; i < inputs.tensors().size(); i++) {
      signature.input("tensor" + i, inputs.tensors().get(i));
    }
    return signature.output("images", made.images()).output("shares", made.labels()).build();
  }

  /** Adds the operations that make the batch of a step. */
  Batch batch(Ops tf, Inputs inputs) {
    int count = dataset.training().count();
    Operand<TInt64> step = inputs.step();
    Operand<TInt64> size = tf.constant(new long[] {batch});
    Operand<TInt64> begin =
        tf.math.mul(tf.math.mod(step, tf.constant((long) (count / batch))), size);
    Operand<TInt32> chosen = tf.slice(inputs.order(), begin, size);
    Operand<? extends TNumber> pixels = pixels(tf, inputs.tensors(), chosen, step);
    Batch made =
        new Batch(
            Standardisation.of(dataset).apply(tf, pixels),
            Labels.oneHot(
                tf, tf.gather(inputs.labels(), chosen, tf.constant(0)), dataset.classes().size()));
    // Behind the standardisation, where what comes in from outside an image is exactly the mean.
    Moment moment = new Moment(step, epoch(tf, step, count / batch), chosen);
    for (int place = stages.ofImages(); place < stages.all().size(); place++) {
      BatchStage stage = (BatchStage) stages.all().get(place);
      made = stage.apply(tf, made, Draws.of(tf, seed, place, moment));
    }
    return made;
  }

  /** The chosen images behind the image stages, 0 to 255. */
  private Operand<? extends TNumber> pixels(
      Ops tf,
      List<Placeholder<? extends TType>> read,
      Operand<TInt32> chosen,
      Operand<TInt64> step) {
    Images set = dataset.training();
    if (stages.ofImages() == 0) {
      return set.images(tf, read, chosen);
    }
    Operand<TInt64> positions =
        tf.math.add(
            tf.math.mul(step, tf.constant((long) batch)),
            tf.range(tf.constant(0L), tf.constant((long) batch), tf.constant(1L)));
    return new EachImage(set, read, stages.ofWholePictures())
        .map(
            tf,
            chosen,
            positions,
            TFloat32.class,
            Shape.of(set.height(), set.width(), set.channels()),
            this::changed);
  }

  private Operand<TFloat32> changed(
      Ops tf, Operand<TUint8> image, Operand<TInt32> index, Operand<TInt64> position) {
    int perEpoch = dataset.training().count() / batch * batch;
    Moment moment = new Moment(position, epoch(tf, position, perEpoch), index);
    Operand<TFloat32> changed = tf.dtypes.cast(image, TFloat32.class);
    for (int place = 0; place < stages.ofImages(); place++) {
      ImageStage stage = (ImageStage) stages.all().get(place);
      changed = stage.apply(tf, changed, Draws.of(tf, seed, place, moment));
    }
    return changed;
  }

  private static Operand<TInt64> epoch(Ops tf, Operand<TInt64> number, int perEpoch) {
    return tf.math.floorDiv(number, tf.constant((long) perEpoch));
  }
}
