package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.ScheduleKinds;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Asks the factories about every part of a recipe, and refuses one of which a part has none. */
final class RecipeCheck {

  private final List<String> optimizers;
  private final List<String> schedules;
  private final List<String> augmentations;
  private final TrainingFactories factories;

  RecipeCheck(TrainingFactories factories) {
    this.factories = factories;
    this.optimizers = annotations(factories.updateRules().known().stream());
    this.schedules =
        annotations(
            factories.learningRates().known().stream()
                .filter(kind -> !kind.equals(ScheduleKinds.CONSTANT)));
    this.augmentations = annotations(factories.augmentations().known().stream());
  }

  /**
   * Refuses.
   *
   * @throws UsageException naming the annotations, and what to write in their place
   */
  void require(NetworkDescription network, Recipe recipe) {
    List<String> asked = new ArrayList<>();
    List<String> fixes = new ArrayList<>();
    if (!factories.updateRules().knows(recipe.optimizer())) {
      String optimizer = factories.recipes().optimizers().writtenAs(recipe.optimizer());
      asked.add(optimizer);
      fixes.add("write @Sgd(learningRate = 0.1, momentum = 0.9) for " + optimizer);
    }
    if (!factories.learningRates().knows(recipe.schedule())) {
      String schedule = factories.recipes().schedules().writtenAs(recipe.schedule());
      asked.add(schedule);
      fixes.add("write @Steps(every = " + Math.max(1, recipe.epochs() / 3) + ") for " + schedule);
    }
    List<String> changes =
        recipe.augmentation().stream()
            .filter(change -> !factories.augmentations().knows(change))
            .map(factories.recipes().augmentations()::writtenAs)
            .toList();
    List<String> removed = new ArrayList<>(changes);
    others(recipe).stream()
        .filter(annotation -> !factories.transforms().annotations().contains(annotation))
        .forEach(removed::add);
    if (!removed.isEmpty()) {
      asked.addAll(removed);
      fixes.add("remove " + joined(removed, "and") + ", on the network or with its preset");
    }
    if (!asked.isEmpty()) {
      throw new UsageException(problem(network, asked, fixes));
    }
  }

  /** What a recipe has beside optimizer, schedule and augmentations, as it is written. */
  private static List<String> others(Recipe recipe) {
    List<String> others = new ArrayList<>();
    recipe.warmup().ifPresent(declared -> others.add("@Warmup"));
    recipe.labelSmoothing().ifPresent(declared -> others.add("@LabelSmoothing"));
    recipe.clipNorm().ifPresent(declared -> others.add("@ClipNorm"));
    recipe.movingAverage().ifPresent(declared -> others.add("@MovingAverage"));
    recipe.initFrom().ifPresent(declared -> others.add("@InitFrom"));
    if (!recipe.freeze().isEmpty()) {
      others.add("@Freeze");
    }
    return others;
  }

  private Problem problem(NetworkDescription network, List<String> asked, List<String> fixes) {
    Problem problem =
        Problem.of(
                network.name()
                    + " asks for "
                    + joined(asked, "and")
                    + ", which this version cannot train with")
            .expected(known())
            .found("the recipe of " + network.type());
    for (String fix : fixes) {
      problem = problem.fix(fix);
    }
    return problem;
  }

  private String known() {
    return String.join(
        "; ",
        joined(optimizers, "or"),
        joined(or(schedules, "no schedule"), "or"),
        knowsAll() ? "any augmentation" : joined(or(augmentations, "no augmentation"), "or"),
        "beside them " + joined(factories.transforms().annotations(), "and"));
  }

  private boolean knowsAll() {
    return factories.augmentations().known().containsAll(factories.recipes().augmentations().all());
  }

  private static List<String> or(List<String> names, String none) {
    return Stream.concat(names.stream(), Stream.of(none)).toList();
  }

  private static List<String> annotations(Stream<? extends Kind<?>> kinds) {
    return kinds.map(Kind::writtenAs).toList();
  }

  /** {@code a, b and c}. */
  private static String joined(List<String> names, String conjunction) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + ' ' + conjunction + ' ' + names.get(last);
  }
}
