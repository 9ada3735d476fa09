package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.ScheduleKinds;
import dev.convoke.runtime.recipe.Factories;

/** The learning rates that come with Convoke, one line each. */
public final class LearningRates {

  /** By the form of the schedule. */
  public static final Factories<Schedule, LearningRate.Factory> STANDARD =
      Factories.<Schedule, LearningRate.Factory>none()
          .with(ScheduleKinds.CONSTANT, constant -> (run, base) -> step -> base)
          .with(ScheduleKinds.STEPS, steps -> (run, base) -> SteppedRate.of(steps, run, base))
          .with(
              ScheduleKinds.COSINE,
              cosine -> (run, base) -> new CosineRate(base, cosine.end(), run.steps()));

  private LearningRates() {}
}
