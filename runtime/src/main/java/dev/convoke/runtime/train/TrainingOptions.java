package dev.convoke.runtime.train;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;

/**
 * What a person decides about one run, after all defaults and overrides.
 *
 * @param batch images per step
 * @param epochs passes over the training images
 * @param seed determines initial weights, order, augmentation and dropout
 * @param deterministic whether one thread computes, so that the weights do not depend on the number
 *     of cores to the bit. Without it repeated runs on one machine have been equal to the bit too,
 *     but TensorFlow does not promise it
 * @param checkpointEvery steps between checkpoints inside an epoch; the end of an epoch has one
 *     anyway
 */
public record TrainingOptions(
    int batch, int epochs, long seed, boolean deterministic, int checkpointEvery) {

  /** Default of {@link #checkpointEvery}. */
  public static final int DEFAULT_CHECKPOINT_EVERY = 200;

  public TrainingOptions {
    requirePositive("batch", batch);
    requirePositive("epochs", epochs);
    requirePositive("steps between checkpoints", checkpointEvery);
  }

  /** The declared batch and epochs of a recipe. */
  public static TrainingOptions of(Recipe recipe, long seed) {
    return new TrainingOptions(
        recipe.batch(), recipe.epochs(), seed, false, DEFAULT_CHECKPOINT_EVERY);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new UsageException(
          Problem.of(name + " must be at least 1").found(Integer.toString(value)));
    }
  }
}
