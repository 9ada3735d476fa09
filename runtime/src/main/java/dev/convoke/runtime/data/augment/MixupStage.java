package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Mixes each image and its label with those of another image of the batch, by a share from Beta(α,
 * α) that is drawn for each image.
 *
 * @param alpha α
 */
record MixupStage(double alpha) implements BatchStage {

  @Override
  public Batch apply(Ops tf, Batch batch, Draws draws) {
    Operand<TFloat32> share = draws.beta(alpha);
    return new Batch(
        Mixing.mixed(tf, batch.images(), share), Mixing.mixed(tf, batch.labels(), share));
  }
}
