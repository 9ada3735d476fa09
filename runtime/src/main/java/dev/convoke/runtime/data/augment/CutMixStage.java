package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Pastes a rectangle of another image of the batch into each image, at the same place. Its area is
 * a share from Beta(α, α) that is drawn for each image, its aspect the image's, its middle any
 * pixel; what lies outside of the image is cut off, and the labels are mixed by what is left.
 *
 * @param alpha α
 */
record CutMixStage(double alpha) implements BatchStage {

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    Operand<TFloat32> images = batch.images();
    int height = Math.toIntExact(images.shape().get(1));
    int width = Math.toIntExact(images.shape().get(2));
    Operand<TFloat32> side = tf.math.sqrt(draws.beta(alpha));
    Span rows = span(tf, draws, side, height);
    Span columns = span(tf, draws, side, width);
    Operand<TBool> pasted =
        Rectangles.inside(
            tf,
            rows.begin(),
            rows.extent(),
            tf.constant((float) height),
            columns.begin(),
            columns.extent(),
            tf.constant((float) width));
    Operand<TFloat32> share =
        tf.math.div(
            tf.math.mul(rows.extent(), columns.extent()), tf.constant((float) height * width));
    return new Batch(
        tf.select(pasted, Mixing.partners(tf, images), images),
        Mixing.mixed(tf, batch.labels(), share));
  }

  private record Span(Operand<TFloat32> begin, Operand<TFloat32> extent) {}

  /** Half of the side, rounded down, on both sides of the middle, as in torchvision. */
  private static Span span(Ops tf, Draws draws, Operand<TFloat32> side, int most) {
    Operand<TFloat32> half = tf.math.floor(tf.math.mul(side, tf.constant(most / 2f)));
    Operand<TFloat32> middle = draws.integers(0, most - 1);
    Operand<TFloat32> begin = tf.math.maximum(tf.math.sub(middle, half), tf.constant(0f));
    Operand<TFloat32> end = tf.math.minimum(tf.math.add(middle, half), tf.constant((float) most));
    return new Span(begin, tf.math.sub(end, begin));
  }
}
