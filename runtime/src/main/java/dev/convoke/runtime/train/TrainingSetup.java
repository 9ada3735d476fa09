package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.HoldOut;
import dev.convoke.runtime.data.InputPipeline;
import dev.convoke.runtime.data.TrainingDataCheck;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.session.NativeSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is trained, on what and how, checked and told apart from every other run. Making one reads
 * all images, for their digest.
 */
public final class TrainingSetup {

  private final NetworkDefinition definition;
  private final Dataset dataset;
  private final Recipe recipe;
  private final TrainingOptions options;
  private final TrainingFactories factories;
  private final RunSpec spec;
  private final List<Problem> warnings;

  private TrainingSetup(
      NetworkDefinition definition,
      Dataset dataset,
      Recipe recipe,
      TrainingOptions options,
      TrainingFactories factories,
      RunSpec spec,
      List<Problem> warnings) {
    this.definition = definition;
    this.dataset = dataset;
    this.recipe = recipe;
    this.options = options;
    this.factories = factories;
    this.spec = spec;
    this.warnings = warnings;
  }

  /**
   * A training by Convoke's own means.
   *
   * @param dataset as its source gives it; images that the recipe wants held out are held out here
   * @param options final values; batch and epochs of the recipe are not looked at again, but that
   *     milestones are moved by the ratio of epochs
   * @throws UsageException where the recipe asks for what this version cannot train with or for
   *     more images to be held out than there are, no training image differs from another, or they
   *     do not fill a batch
   */
  public static TrainingSetup of(
      NetworkDefinition definition, Dataset dataset, Recipe recipe, TrainingOptions options) {
    return of(definition, dataset, recipe, options, TrainingFactories.STANDARD);
  }

  /**
   * A training that also carries out what others have written: optimizers and schedules of their
   * own.
   *
   * @param factories of the parts of the recipe
   * @throws UsageException as {@link #of(NetworkDefinition, Dataset, Recipe, TrainingOptions)}
   */
  public static TrainingSetup of(
      NetworkDefinition definition,
      Dataset dataset,
      Recipe recipe,
      TrainingOptions options,
      TrainingFactories factories) {
    NetworkDescription network = definition.description().get();
    factories.requireAll(network, recipe);
    TrainingDataCheck.require(dataset);
    InputPipeline.requireBatch(dataset, options.batch());
    NativeSettings.apply();
    Dataset used = withValidation(dataset, recipe, options);
    RunSpec spec = RunSpecs.of(network, recipe, options, used, factories.recipes());
    List<Problem> overrides =
        OverrideWarnings.of(network, recipe, options, used.training().count());
    return new TrainingSetup(
        definition, used, recipe, options, factories, spec, warnings(dataset, recipe, overrides));
  }

  private static List<Problem> warnings(Dataset dataset, Recipe recipe, List<Problem> ofOverrides) {
    List<Problem> warnings =
        new ArrayList<>(TrainingDataCheck.warnings(dataset, recipe.balance().isPresent()));
    notHeldOut(dataset, recipe).ifPresent(warnings::add);
    warnings.addAll(ofOverrides);
    return List.copyOf(warnings);
  }

  /** Images that somebody has chosen for validation take precedence over images drawn by chance. */
  private static Dataset withValidation(Dataset dataset, Recipe recipe, TrainingOptions options) {
    if (dataset.validation().isPresent() || recipe.validation().isEmpty()) {
      return dataset;
    }
    double share = recipe.validation().getAsDouble();
    return new HoldOut(share, options.seed(), options.batch()).from(dataset);
  }

  private static Optional<Problem> notHeldOut(Dataset dataset, Recipe recipe) {
    if (dataset.validation().isEmpty() || recipe.validation().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            String.format(
                Locale.ROOT,
                "data set %s has %,d validation images of its own, so none of its training images"
                    + " are held out for @Train(validation = %s)",
                dataset.name(),
                dataset.validation().get().count(),
                recipe.validation().getAsDouble())));
  }

  /** The network. */
  public NetworkDefinition definition() {
    return definition;
  }

  /** What it is trained and evaluated on: without the held-out images among the training images. */
  public Dataset dataset() {
    return dataset;
  }

  /** How it is trained. */
  public Recipe recipe() {
    return recipe;
  }

  /** What takes precedence over the recipe, and the rest. */
  public TrainingOptions options() {
    return options;
  }

  /** The identity of the run. */
  public RunSpec spec() {
    return spec;
  }

  TrainingFactories factories() {
    return factories;
  }

  /** What a person should know of it. */
  List<Problem> warnings() {
    return warnings;
  }
}
