package dev.convoke.runtime.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * When images are changed, and which: what random numbers are drawn by, beside the run's seed.
 *
 * @param number scalar: steps done since the beginning of the run, for a batch; images trained on
 *     since then, for a single image
 * @param epoch scalar, counted from 0
 * @param images their numbers in the data set: {@code [batch]}, a scalar for a single image
 */
public record Moment(Operand<TInt64> number, Operand<TInt64> epoch, Operand<TInt32> images) {}
