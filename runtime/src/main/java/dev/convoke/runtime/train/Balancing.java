package dev.convoke.runtime.train;

import dev.convoke.description.recipe.ClassBalance;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.data.ClassCounts;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.EpochOrder;
import dev.convoke.runtime.step.ClassWeights;

/** What becomes of the balance of classes that a recipe asks for. */
final class Balancing {

  private Balancing() {}

  /** Which images an epoch shows. */
  static EpochOrder order(Recipe recipe, Dataset dataset, long seed) {
    return isBy(ClassBalance.SAMPLING, recipe)
        ? EpochOrder.balanced(dataset, seed)
        : EpochOrder.shuffled(dataset, seed);
  }

  /** What the classes weigh. */
  static ClassWeights weights(Recipe recipe, Dataset dataset) {
    return isBy(ClassBalance.CLASS_WEIGHTS, recipe)
        ? ClassWeights.balanced(ClassCounts.ofTraining(dataset).images())
        : ClassWeights.EQUAL;
  }

  private static boolean isBy(ClassBalance balance, Recipe recipe) {
    return recipe.balance().filter(balance::equals).isPresent();
  }
}
