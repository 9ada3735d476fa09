package dev.convoke.runtime.train;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.ChangedImage;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.FirstBatch;
import dev.convoke.runtime.data.HoldOut;
import dev.convoke.runtime.data.InputPipeline;
import dev.convoke.runtime.data.TrainingDataCheck;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.problem.Counted;
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
  private final int images;
  private final Recipe recipe;
  private final TrainingOptions options;
  private final TrainingFactories factories;
  private final RunSpec spec;
  private final List<Problem> warnings;

  private TrainingSetup(
      NetworkDefinition definition,
      Dataset dataset,
      int images,
      Recipe recipe,
      TrainingOptions options,
      TrainingFactories factories,
      List<Problem> warnings) {
    this.definition = definition;
    this.dataset = dataset;
    this.images = images;
    this.recipe = recipe;
    this.options = options;
    this.factories = factories;
    this.spec =
        RunSpecs.of(definition.description().get(), recipe, options, dataset, factories.recipes());
    this.warnings = List.copyOf(warnings);
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
    Dataset used = checked(definition, dataset, recipe, options, factories);
    List<Problem> warnings = new ArrayList<>(ofData(dataset, recipe));
    notHeldOut(dataset, recipe).ifPresent(warnings::add);
    warnings.addAll(
        OverrideWarnings.of(
            definition.description().get(), recipe, options, used.training().count()));
    anotherLength(recipe, options).ifPresent(warnings::add);
    return new TrainingSetup(
        definition, used, used.training().count(), recipe, options, factories, warnings);
  }

  /**
   * A training of a few steps and an evaluation of as many images as a batch has, to see whether
   * all works: one epoch of a few of the images.
   *
   * @param options whose epochs do not count
   * @param steps at most
   * @throws UsageException as {@link #of(NetworkDefinition, Dataset, Recipe, TrainingOptions)}
   */
  public static TrainingSetup ofTrial(
      NetworkDefinition definition,
      Dataset dataset,
      Recipe recipe,
      TrainingOptions options,
      int steps) {
    TrainingFactories factories = TrainingFactories.STANDARD;
    Dataset whole = checked(definition, dataset, recipe, options, factories);
    int batch = options.batch();
    int images = whole.training().count();
    return new TrainingSetup(
        definition,
        whole.withFewer((int) Math.min(images, (long) steps * batch), batch),
        images,
        recipe,
        new TrainingOptions(
            batch, 1, options.seed(), options.deterministic(), options.checkpointEvery()),
        factories,
        ofData(dataset, recipe));
  }

  /** The data set with images for validation where they are wanted, if all can be trained. */
  private static Dataset checked(
      NetworkDefinition definition,
      Dataset dataset,
      Recipe recipe,
      TrainingOptions options,
      TrainingFactories factories) {
    factories.requireAll(definition.description().get(), recipe);
    TrainingDataCheck.require(dataset);
    InputPipeline.requireBatch(dataset, options.batch());
    NativeSettings.apply();
    return withValidation(dataset, recipe, options);
  }

  private static List<Problem> ofData(Dataset dataset, Recipe recipe) {
    return TrainingDataCheck.warnings(dataset, recipe.balance().isPresent());
  }

  private static Optional<Problem> anotherLength(Recipe recipe, TrainingOptions options) {
    if (options.epochs() == recipe.epochs() || recipe.schedule() instanceof Constant) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            String.format(
                Locale.ROOT,
                "%s instead of the declared %d: the learning rate follows its schedule in"
                    + " proportion",
                Counted.of(options.epochs(), "epoch"),
                recipe.epochs())));
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

  /** Training images of the whole data set, of which a trial takes a few. */
  public int images() {
    return images;
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

  /**
   * Some images of the first batch, as training makes it, before its changes and after them.
   *
   * @param most how many
   */
  public List<ChangedImage> firstImages(int most) {
    Stages stages = factories.stages(definition.description().get(), recipe, dataset);
    return new FirstBatch(
            dataset,
            options.batch(),
            stages,
            options.seed(),
            Balancing.order(recipe, dataset, options.seed()))
        .images(most);
  }

  TrainingFactories factories() {
    return factories;
  }

  /** What a person should know of it. */
  List<Problem> warnings() {
    return warnings;
  }
}
