package dev.convoke.runtime.train;

import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Steps;

/**
 * The learning rate as a pure function of the step.
 *
 * @param base the optimizer's learning rate
 * @param plan how it changes, in epochs of a run of the declared length
 * @param declaredEpochs epochs that the plan was written for
 * @param epochs epochs of this run; milestones move in proportion
 * @param stepsPerEpoch steps in an epoch
 */
public record LearningRateSchedule(
    double base, Schedule plan, int declaredEpochs, int epochs, int stepsPerEpoch) {

  /**
   * The learning rate of a step.
   *
   * @param step counted from 0
   */
  public double rate(long step) {
    if (plan instanceof Constant) {
      return base;
    }
    if (plan instanceof Steps steps) {
      double rate = base;
      for (int epoch : steps.at()) {
        if (step >= firstStep(epoch)) {
          rate *= steps.factor();
        }
      }
      return rate;
    }
    throw new IllegalStateException("internal error: no learning rate for " + plan);
  }

  /** Whether milestones were moved because the run is longer or shorter than declared. */
  public boolean isScaled() {
    return plan instanceof Steps && epochs != declaredEpochs;
  }

  private long firstStep(int declaredEpoch) {
    return Math.round((double) declaredEpoch * epochs / declaredEpochs * stepsPerEpoch);
  }
}
