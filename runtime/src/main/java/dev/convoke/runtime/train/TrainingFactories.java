package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.recipe.Factories;
import dev.convoke.runtime.step.GradientTransforms;
import dev.convoke.runtime.step.LearningRate;
import dev.convoke.runtime.step.LearningRates;
import dev.convoke.runtime.step.UpdateChain;
import dev.convoke.runtime.step.UpdateRule;
import dev.convoke.runtime.step.UpdateRules;

/**
 * What carries out the parts of a recipe. A recipe can be trained if each of its parts has a
 * factory here; a network may declare more, and nothing of that is passed over in silence.
 *
 * @param updateRules by the optimizer
 * @param learningRates by the schedule
 * @param transforms of gradients, by the annotations that ask for them
 */
public record TrainingFactories(
    Factories<Optimizer, UpdateRule.Factory> updateRules,
    Factories<Schedule, LearningRate.Factory> learningRates,
    GradientTransforms transforms) {

  /** What comes with Convoke. */
  public static final TrainingFactories STANDARD =
      new TrainingFactories(
          UpdateRules.STANDARD, LearningRates.STANDARD, GradientTransforms.STANDARD);

  /** The same with other update rules. */
  public TrainingFactories withUpdateRules(Factories<Optimizer, UpdateRule.Factory> others) {
    return new TrainingFactories(others, learningRates, transforms);
  }

  /** The same with other learning rates. */
  public TrainingFactories withLearningRates(Factories<Schedule, LearningRate.Factory> others) {
    return new TrainingFactories(updateRules, others, transforms);
  }

  /**
   * Refuses a recipe that cannot be carried out to the letter.
   *
   * @throws UsageException naming every annotation that this version cannot train with
   */
  public void requireAll(NetworkDescription network, Recipe recipe) {
    new RecipeCheck(this).require(network, recipe);
  }

  /** What becomes of gradients. */
  UpdateChain updateChain(Recipe recipe) {
    return new UpdateChain(transforms.of(recipe), updateRules.create(recipe.optimizer()));
  }
}
