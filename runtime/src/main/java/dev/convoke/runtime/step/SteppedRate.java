package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Schedule.Steps;
import java.util.List;

/**
 * A learning rate that is multiplied by a factor at milestones.
 *
 * @param base before the first milestone
 * @param milestones steps, counted from 0
 */
record SteppedRate(double base, double factor, List<Long> milestones) implements LearningRate {

  SteppedRate {
    milestones = List.copyOf(milestones);
  }

  static SteppedRate of(Steps schedule, RunLength run, double base) {
    return new SteppedRate(
        base, schedule.factor(), schedule.at().stream().map(run::beginOf).toList());
  }

  @Override
  public double at(long step) {
    double rate = base;
    for (long milestone : milestones) {
      if (step >= milestone) {
        rate *= factor;
      }
    }
    return rate;
  }
}
