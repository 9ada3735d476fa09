package dev.convoke.runtime.step;

/** The learning rate over a run: a pure function of the step, so that a run can go on anywhere. */
@FunctionalInterface
public interface LearningRate {

  /**
   * The learning rate of a step.
   *
   * @param step counted from 0
   */
  double at(long step);

  /** Makes the learning rate of a run. */
  @FunctionalInterface
  interface Factory {

    /**
     * Makes it.
     *
     * @param base the optimizer's learning rate
     */
    LearningRate over(RunLength run, double base);
  }
}
