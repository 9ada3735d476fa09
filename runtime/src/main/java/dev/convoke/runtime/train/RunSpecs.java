package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.recipe.EvaluationCodec;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.run.DataSpec;
import dev.convoke.runtime.run.Precision;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.session.NativeSettings;
import java.util.Optional;

/** What a training is, put together from its parts. */
final class RunSpecs {

  private RunSpecs() {}

  /**
   * The identity of a run; reads all images of the data set once.
   *
   * @param recipe as the network declares it
   * @param recipes knows every form in the recipe
   * @param options what takes precedence over the recipe's batch and epochs, and the rest
   */
  static RunSpec of(
      NetworkDescription network,
      Recipe recipe,
      TrainingOptions options,
      Dataset dataset,
      RecipeCodec recipes) {
    boolean asDeclared = options.epochs() == recipe.epochs();
    return new RunSpec(
        network.fingerprint(),
        options.batch(),
        options.epochs(),
        asDeclared ? Optional.empty() : Optional.of(recipe.epochs()),
        RunSpec.restOf(recipe, recipes),
        network.evaluation().map(how -> JsonText.canonical(new EvaluationCodec().json(how))),
        DataSpec.of(dataset),
        options.seed(),
        Precision.FLOAT32,
        options.deterministic(),
        NativeSettings.oneDnn());
  }
}
