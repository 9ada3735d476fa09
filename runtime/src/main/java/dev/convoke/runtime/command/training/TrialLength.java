package dev.convoke.runtime.command.training;

import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.synthetic.SyntheticSource;

/**
 * The length of the training that a trial is for.
 *
 * @param epochs as the network declares them
 * @param stepsPerEpoch full batches of all training images
 */
public record TrialLength(int epochs, int stepsPerEpoch) {

  /** Steps of the whole training. */
  long steps() {
    return (long) epochs * stepsPerEpoch;
  }

  /** Whether it is known: invented images do not say how many there would be. */
  boolean isKnownOf(Dataset dataset) {
    return !dataset.name().equals(SyntheticSource.NAME);
  }
}
