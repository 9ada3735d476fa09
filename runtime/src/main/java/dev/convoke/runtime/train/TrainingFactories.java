package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.EvaluatedSide;
import dev.convoke.runtime.data.augment.Augmentations;
import dev.convoke.runtime.data.augment.Stage;
import dev.convoke.runtime.data.augment.Stages;
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
 * @param augmentations by their forms
 * @param transforms of gradients, by the annotations that ask for them
 * @param recipes how a run remembers its recipe; forms of one's own need a kind there
 */
public record TrainingFactories(
    Factories<Optimizer, UpdateRule.Factory> updateRules,
    Factories<Schedule, LearningRate.Factory> learningRates,
    Factories<Augmentation, Stage.Factory> augmentations,
    GradientTransforms transforms,
    RecipeCodec recipes) {

  /** What comes with Convoke. */
  public static final TrainingFactories STANDARD =
      new TrainingFactories(
          UpdateRules.STANDARD,
          LearningRates.STANDARD,
          Augmentations.STANDARD,
          GradientTransforms.STANDARD,
          RecipeCodec.STANDARD);

  /** The same with other update rules. */
  public TrainingFactories withUpdateRules(Factories<Optimizer, UpdateRule.Factory> others) {
    return new TrainingFactories(others, learningRates, augmentations, transforms, recipes);
  }

  /** The same with other learning rates. */
  public TrainingFactories withLearningRates(Factories<Schedule, LearningRate.Factory> others) {
    return new TrainingFactories(updateRules, others, augmentations, transforms, recipes);
  }

  /** The same with other augmentations. */
  public TrainingFactories withAugmentations(Factories<Augmentation, Stage.Factory> others) {
    return new TrainingFactories(updateRules, learningRates, others, transforms, recipes);
  }

  /** The same with other transforms of gradients. */
  public TrainingFactories withTransforms(GradientTransforms others) {
    return new TrainingFactories(updateRules, learningRates, augmentations, others, recipes);
  }

  /** The same for recipes with further forms. */
  public TrainingFactories withRecipes(RecipeCodec others) {
    return new TrainingFactories(updateRules, learningRates, augmentations, transforms, others);
  }

  /**
   * Refuses a recipe that cannot be carried out to the letter.
   *
   * @throws UsageException naming every annotation that this version cannot train with
   */
  public void requireAll(NetworkDescription network, Recipe recipe) {
    new RecipeCheck(this).require(network, recipe);
  }

  /** What becomes of training images. */
  Stages stages(NetworkDescription network, Recipe recipe, Dataset dataset) {
    return Augmentations.stages(
        augmentations, recipe.augmentation(), dataset.trainingImages(EvaluatedSide.of(network)));
  }

  /** What becomes of gradients. */
  UpdateChain updateChain(Recipe recipe) {
    return new UpdateChain(transforms.of(recipe), updateRules.create(recipe.optimizer()));
  }
}
