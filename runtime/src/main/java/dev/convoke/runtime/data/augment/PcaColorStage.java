package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation.PcaColor;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adds {@code Σ αᵢ λᵢ pᵢ} to the colours of an image, with the principal components pᵢ of the
 * training pixels from 0 to 1, their variances λᵢ and αᵢ drawn from the normal distribution.
 */
final class PcaColorStage implements ImageStage, BatchStage {

  private static final float LEVELS = 255;

  private final float deviation;
  private final ColourComponents components;
  private final float[] pixelDeviation;

  PcaColorStage(PcaColor form, TrainingImages images) {
    this.deviation = (float) form.deviation();
    this.components = images.components().get();
    this.pixelDeviation = images.deviationArray();
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TFloat32> levels = tf.math.mul(shift(tf, draws), tf.constant(LEVELS));
    return tf.math.add(image, tf.reshape(levels, tf.constant(new int[] {1, 1, -1})));
  }

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    Operand<TFloat32> levels = tf.math.mul(shift(tf, draws), tf.constant(LEVELS));
    Operand<TFloat32> standardised = tf.math.div(levels, tf.constant(pixelDeviation));
    int channels = pixelDeviation.length;
    return batch.withImages(
        tf.math.add(
            batch.images(), tf.reshape(standardised, tf.constant(new int[] {-1, 1, 1, channels}))));
  }

  /** Of the channels, {@code [images, channels]}. */
  private Operand<TFloat32> shift(Ops tf, Draws draws) {
    List<Operand<TFloat32>> shifts = new ArrayList<>();
    for (int i = 0; i < components.variances().size(); i++) {
      Operand<TFloat32> multiple =
          tf.reshape(
              tf.math.mul(draws.normal(), tf.constant(deviation)), tf.constant(new int[] {-1, 1}));
      shifts.add(tf.math.mul(multiple, tf.constant(stretched(i))));
    }
    return shifts.size() == 1 ? shifts.get(0) : tf.math.addN(shifts);
  }

  private float[] stretched(int component) {
    double variance = components.variances().get(component);
    List<Double> direction = components.directions().get(component);
    float[] stretched = new float[direction.size()];
    for (int c = 0; c < stretched.length; c++) {
      stretched[c] = (float) (variance * direction.get(c));
    }
    return stretched;
  }
}
