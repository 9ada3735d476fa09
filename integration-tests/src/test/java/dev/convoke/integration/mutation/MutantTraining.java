package dev.convoke.integration.mutation;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.train.StopSignal;
import dev.convoke.runtime.train.TrainingFactories;
import dev.convoke.runtime.train.TrainingListener;
import dev.convoke.runtime.train.TrainingLoop;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Builds the graph of a compiled mutant and trains it for one step, as a user's program does. */
final class MutantTraining {

  private static final int MOST_IMAGES = 4;

  /** For networks whose own recipe the runtime refuses. */
  private static final Recipe OTHER_RECIPE =
      new Recipe(
          MOST_IMAGES, 1, new Sgd(0.01, 0.9, false, 0, DecayGroup.ALL), new Constant(), List.of());

  private final Mutant mutant;
  private final NetworkDefinition definition;
  private final Path folder;

  /**
   * @param classes loads what was compiled
   * @param folder for checkpoints
   */
  MutantTraining(Mutant mutant, ClassLoader classes, Path folder) {
    this.mutant = mutant;
    this.folder = folder;
    String graph = mutant.packageName() + '.' + mutant.source().network() + "Graph";
    try {
      this.definition =
          (NetworkDefinition) Class.forName(graph, true, classes).getField("DEFINITION").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(graph + " is not what the processor generates", e);
    }
  }

  /**
   * What becomes of it.
   *
   * @param mayBeRefused whether the runtime refuses the base's recipe, too
   */
  Verdict verdict(BooleanSupplier mayBeRefused) {
    try {
      NetworkDescription description = definition.description().get();
      Optional<String> difference = GraphCheck.difference(definition);
      if (difference.isPresent()) {
        return new Verdict(mutant, Outcome.WRONG_GRAPH, difference.get());
      }
      if (!Size.canBeTrained(description)) {
        return new Verdict(
            mutant,
            Outcome.TOO_LARGE_TO_RUN,
            description.costs().multiplyAdds() + " multiply-adds");
      }
      Optional<String> refusal = refusal();
      if (refusal.isPresent() && !mayBeRefused.getAsBoolean()) {
        return new Verdict(mutant, Outcome.REFUSED, refusal.get());
      }
      Recipe recipe =
          refusal.isPresent() ? OTHER_RECIPE : description.recipe().orElse(OTHER_RECIPE);
      return trained(recipe, refusal.isPresent() ? Outcome.RECIPE_REFUSED : Outcome.TRAINED);
    } catch (RuntimeException | LinkageError e) {
      return new Verdict(mutant, Outcome.FAILED, e.toString());
    }
  }

  /** What the runtime says against its recipe, if it says anything. */
  private Optional<String> refusal() {
    NetworkDescription description = definition.description().get();
    try {
      description
          .recipe()
          .ifPresent(recipe -> TrainingFactories.STANDARD.requireAll(description, recipe));
      return Optional.empty();
    } catch (UsageException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Whether the runtime would train it, without doing so. */
  Verdict recipeVerdict() {
    return refusal()
        .map(said -> new Verdict(mutant, Outcome.REFUSED, said))
        .orElse(new Verdict(mutant, Outcome.TRAINED, "not refused"));
  }

  Mutant mutant() {
    return mutant;
  }

  private Verdict trained(Recipe recipe, Outcome outcome) {
    Losses losses = new Losses();
    int batch = Math.min(recipe.batch(), MOST_IMAGES);
    TrainingOptions options = new TrainingOptions(batch, 1, mutant.number(), false, 1);
    CheckpointStore store = new CheckpointStore(folder);
    try {
      new TrainingLoop(
              TrainingSetup.of(definition, noise(batch), recipe, options),
              store,
              losses,
              StopSignal.NEVER)
          .train();
    } catch (TrainingException e) {
      boolean isLoss = e.getCause() == null && Double.isNaN(losses.first);
      return new Verdict(mutant, isLoss ? Outcome.NOT_FINITE : Outcome.FAILED, e.getMessage());
    }
    return Double.isNaN(losses.tested)
        ? new Verdict(mutant, Outcome.NOT_FINITE, "loss " + losses.first + ", then test loss NaN")
        : new Verdict(mutant, outcome, "loss " + losses.first);
  }

  /** As many images as one step takes. */
  private Dataset noise(int batch) {
    NetworkDescription description = definition.description().get();
    NetworkDescription.Input input = description.input();
    Random random = new Random(mutant.number());
    byte[] pixels = new byte[batch * input.height() * input.width() * input.channels()];
    random.nextBytes(pixels);
    int[] labels = new int[batch];
    for (int i = 0; i < batch; i++) {
      labels[i] = random.nextInt(description.classes());
    }
    ImageSet images =
        new ImageSet(batch, input.height(), input.width(), input.channels(), pixels, labels);
    List<String> classes =
        IntStream.range(0, description.classes()).mapToObj(i -> "class" + i).toList();
    return Dataset.of("noise", classes, images, images);
  }

  private static final class Losses implements TrainingListener {

    private double first = Double.NaN;
    private double tested = Double.NaN;

    @Override
    public void stepDone(StepReport report) {
      first = report.loss();
    }

    @Override
    public void epochDone(EpochReport report) {
      tested = report.evaluation().loss();
    }
  }
}
