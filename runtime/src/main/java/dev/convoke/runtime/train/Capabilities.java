package dev.convoke.runtime.train;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this version can train and measure, in one place. A network may declare more; nothing of
 * that is passed over in silence.
 */
public final class Capabilities {

  /** The forms of a plan that {@link TrainingGraph} and {@link LearningRateSchedule} carry out. */
  private static final Set<Class<?>> TRAINED =
      Set.of(Sgd.class, Constant.class, Steps.class, PadAndCrop.class, HorizontalFlip.class);

  private static final String ALL_TRAINED =
      "@Sgd; @Steps or no schedule; @PadAndCrop, @HorizontalFlip or no augmentation";

  private Capabilities() {}

  /**
   * Refuses a plan that cannot be carried out to the letter.
   *
   * @throws UsageException naming every annotation that this version cannot train with
   */
  public static void requireTrainable(NetworkDescription network, Recipe plan) {
    List<String> asked = new ArrayList<>();
    List<String> fixes = new ArrayList<>();
    if (!isTrained(plan.optimizer())) {
      asked.add(annotation(plan.optimizer()));
      fixes.add("write @Sgd(learningRate = 0.1, momentum = 0.9) for " + asked.get(0));
    }
    if (!isTrained(plan.schedule())) {
      String schedule = annotation(plan.schedule());
      asked.add(schedule);
      fixes.add("write @Steps(every = " + Math.max(1, plan.epochs() / 3) + ") for " + schedule);
    }
    List<String> augmentations =
        plan.augmentation().stream()
            .filter(change -> !isTrained(change))
            .map(Capabilities::annotation)
            .toList();
    if (!augmentations.isEmpty()) {
      asked.addAll(augmentations);
      fixes.add("write only @PadAndCrop and @HorizontalFlip for " + joined(augmentations));
    }
    List<String> extras = extras(plan);
    if (!extras.isEmpty()) {
      asked.addAll(extras);
      fixes.add("remove " + joined(extras) + ", on the network or with its preset");
    }
    if (!asked.isEmpty()) {
      throw new UsageException(problem(network, asked, fixes));
    }
  }

  /** What a person should know before test images are measured otherwise than declared. */
  public static Optional<Problem> evaluationWarning(NetworkDescription network) {
    return network
        .evaluation()
        .filter(declared -> !declared.equals(EvaluationProtocol.PLAIN))
        .map(
            declared ->
                Problem.of(
                        network.name()
                            + " asks for "
                            + text(declared)
                            + ", which this version cannot measure")
                    .found("each test image is seen once, as it is"));
  }

  /** Annotations that stand beside optimizer, schedule and augmentations; none is trained yet. */
  private static List<String> extras(Recipe plan) {
    List<String> extras = new ArrayList<>();
    plan.validation().ifPresent(share -> extras.add("validation of @Train"));
    plan.warmup().ifPresent(declared -> extras.add("@Warmup"));
    plan.labelSmoothing().ifPresent(declared -> extras.add("@LabelSmoothing"));
    plan.clipNorm().ifPresent(declared -> extras.add("@ClipNorm"));
    plan.movingAverage().ifPresent(declared -> extras.add("@MovingAverage"));
    plan.initFrom().ifPresent(declared -> extras.add("@InitFrom"));
    if (!plan.freeze().isEmpty()) {
      extras.add("@Freeze");
    }
    return extras;
  }

  private static Problem problem(
      NetworkDescription network, List<String> asked, List<String> fixes) {
    Problem problem =
        Problem.of(
                network.name()
                    + " asks for "
                    + joined(asked)
                    + ", which this version cannot train with")
            .expected(ALL_TRAINED)
            .found("the recipe of " + network.type());
    for (String fix : fixes) {
      problem = problem.fix(fix);
    }
    return problem;
  }

  private static boolean isTrained(Object form) {
    return TRAINED.contains(form.getClass());
  }

  /** The forms of a plan are named like their annotations. */
  private static String annotation(Object form) {
    return "@" + form.getClass().getSimpleName();
  }

  private static String text(EvaluationProtocol plan) {
    List<String> values = new ArrayList<>(List.of(plan.protocol().name()));
    if (!plan.scales().isEmpty()) {
      values.add(
          plan.scales().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", "scales = {", "}")));
    }
    if (plan.flip()) {
      values.add("mirrored");
    }
    return "@Evaluate(" + String.join(", ", values) + ")";
  }

  /** {@code a, b and c}. */
  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
