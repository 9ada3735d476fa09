package dev.convoke.runtime.step;

/**
 * How long a run is, and for how long a run its recipe was written. Schedules stretch or shrink in
 * proportion.
 *
 * @param declaredEpochs of the recipe
 * @param epochs of this run
 * @param stepsPerEpoch full batches of the training images
 */
public record RunLength(int declaredEpochs, int epochs, int stepsPerEpoch) {

  /** Steps of the whole run. */
  public long steps() {
    return (long) epochs * stepsPerEpoch;
  }

  /**
   * The step of this run that corresponds to the beginning of a declared epoch.
   *
   * @param declaredEpoch counted from 0
   */
  public long beginOf(int declaredEpoch) {
    return Math.round((double) declaredEpoch * epochs / declaredEpochs * stepsPerEpoch);
  }
}
