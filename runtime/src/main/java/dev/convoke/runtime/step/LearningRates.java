package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Cosine;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.runtime.recipe.Factories;

/** The learning rates that come with Convoke, one line each. */
public final class LearningRates {

  /** By the form of the schedule. */
  public static final Factories<Schedule, LearningRate.Factory> STANDARD =
      Factories.<Schedule, LearningRate.Factory>none()
          .with(Constant.class, constant -> (run, base) -> step -> base)
          .with(Steps.class, steps -> (run, base) -> SteppedRate.of(steps, run, base))
          .with(
              Cosine.class,
              cosine -> (run, base) -> new CosineRate(base, cosine.end(), run.steps()));

  private LearningRates() {}
}
