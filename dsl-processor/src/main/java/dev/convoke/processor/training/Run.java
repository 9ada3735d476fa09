package dev.convoke.processor.training;

/**
 * What a schedule must fit. A number that is bad has been reported, and nothing is compared with
 * it.
 *
 * @param epochs of the run, below 1 if that is bad
 * @param learningRate the optimizer's; not a number if there is none or it is bad
 * @param holdsOut whether training images are held out for validation
 */
record Run(int epochs, double learningRate, boolean holdsOut) {

  /** Whether an epoch, counted from 0, is known to lie behind the run. */
  boolean endsBefore(int epoch) {
    return epochs >= 1 && epoch >= epochs;
  }
}
