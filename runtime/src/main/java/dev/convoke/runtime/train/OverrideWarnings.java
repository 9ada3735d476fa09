package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.recipe.BatchRule;
import dev.convoke.description.recipe.MilestoneRule;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.run.GivenOption;
import dev.convoke.runtime.step.RunLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the processor says about {@code @Train}, said about the options that take its place. What is
 * trained as it is declared has been looked at by the processor, and there may be silenced.
 */
final class OverrideWarnings {

  private OverrideWarnings() {}

  /**
   * The warnings.
   *
   * @param images that are trained on
   */
  static List<Problem> of(
      NetworkDescription network, Recipe recipe, TrainingOptions options, int images) {
    List<Problem> warnings = new ArrayList<>();
    if (options.batch() != recipe.batch()) {
      ofBatch(network, options.batch()).ifPresent(warnings::add);
    }
    if (options.epochs() != recipe.epochs() && recipe.schedule() instanceof Schedule.Steps steps) {
      RunLength length = new RunLength(recipe.epochs(), options.epochs(), images / options.batch());
      ofMilestones(steps, length).ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<Problem> ofBatch(NetworkDescription network, int batch) {
    boolean normalises =
        network.variables().stream().anyMatch(variable -> variable.role() == Role.STATISTIC);
    return BatchRule.isOfOne(batch, normalises)
        ? Optional.of(
            Problem.of(BatchRule.ofOne(GivenOption.BATCH.typed()))
                .fix("choose a larger batch, or write @GroupNorm in place of @BatchNorm"))
        : Optional.empty();
  }

  /** The first one: others come from the same, that the run is short. */
  private static Optional<Problem> ofMilestones(Schedule.Steps schedule, RunLength length) {
    OptionalLong before = OptionalLong.empty();
    for (int epoch : schedule.at()) {
      long milestone = length.beginOf(epoch);
      Optional<MilestoneRule.Finding> finding =
          MilestoneRule.broken(milestone, before, length.steps(), MilestoneRule.Unit.STEP);
      if (finding.isPresent()) {
        return Optional.of(
            Problem.of(
                    GivenOption.EPOCHS.typed()
                        + " "
                        + length.epochs()
                        + ": "
                        + finding.get().text())
                .fix("choose more epochs, or a smaller batch, of which an epoch has more"));
      }
      before = OptionalLong.of(milestone);
    }
    return Optional.empty();
  }
}
