package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Images of one training step and what they show.
 *
 * @param images {@code [batch, height, width, channels]}, all sizes known, standardised: 0 is the
 *     mean colour
 * @param labels {@code [batch, classes]}: the share of each class in an image; a row adds up to 1,
 *     and is 1 for the image's class and 0 elsewhere until images are mixed
 */
public record Batch(Operand<TFloat32> images, Operand<TFloat32> labels) {

  /** The same labels with other images. */
  public Batch withImages(Operand<TFloat32> others) {
    return new Batch(others, labels);
  }
}
