package dev.convoke.processor.training;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.ClassBalance;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.dsl.value.Data;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.DeclaredTraining;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the training annotations of a network, and checks them against each other. */
public final class TrainingReader {

  private static final String TRAIN = "@Train(batch = 128, epochs = 20)";
  private static final String OPTIMIZER = "@Sgd(learningRate = 0.1, momentum = 0.9)";

  private TrainingReader() {}

  /** The recipe; absent if there is no {@code @Train} or no optimizer. */
  public static Optional<Recipe> read(
      DeclaredNetwork network, Optional<NetworkInput> input, Diagnostics diagnostics) {
    TrainingAnnotations annotations = new TrainingAnnotations(network, diagnostics);
    Optional<TrainingValues> train = annotations.find(TrainingKind.TRAIN);
    if (train.isEmpty()) {
      reportTrainMissing(network.training(), diagnostics);
      return Optional.empty();
    }
    int batch = train.get().positive("batch");
    int epochs = train.get().positive("epochs");
    double validation = train.get().fraction("validation");
    // all is read before anything is given up, so that each mistake gives its message
    Optional<Optimizer> optimizer = OptimizerReader.read(annotations);
    if (optimizer.isEmpty()) {
      reportOptimizerMissing(train.get());
    }
    Run run =
        new Run(
            epochs,
            optimizer.map(Optimizer::learningRate).filter(rate -> rate > 0).orElse(Double.NaN),
            validation != 0);
    Schedule schedule = ScheduleReader.read(annotations, run);
    Optional<Recipe.Warmup> warmup = ScheduleReader.warmup(annotations, run);
    List<Augmentation> augmentation = AugmentationReader.read(annotations, input);
    Data data = train.get().constant("data", Data.class);
    DataCheck.check(data, train.get(), network, augmentation);
    Optional<ClassBalance> balance = BalanceReader.read(annotations);
    OptionalDouble labelSmoothing =
        optional(annotations.find(TrainingKind.LABEL_SMOOTHING).map(v -> v.fraction("value", "ε")));
    OptionalDouble clipNorm =
        optional(
            annotations
                .find(TrainingKind.CLIP_NORM)
                .map(v -> v.greaterThanZero("value", "the norm")));
    OptionalDouble movingAverage =
        optional(
            annotations
                .find(TrainingKind.MOVING_AVERAGE)
                .map(v -> v.fraction("value", "the share")));
    List<String> freeze =
        annotations.find(TrainingKind.FREEZE).map(TrainingReader::freeze).orElse(List.of());
    return optimizer.map(
        rule ->
            new Recipe(
                batch,
                epochs,
                data == Data.NONE ? Optional.empty() : Optional.of(data),
                validation == 0 ? OptionalDouble.empty() : OptionalDouble.of(validation),
                rule,
                schedule,
                warmup,
                augmentation,
                balance,
                labelSmoothing,
                clipNorm,
                movingAverage,
                freeze,
                Optional.empty()));
  }

  /** Which steps exist is known only when blocks are laid out; here a name stands once. */
  private static List<String> freeze(TrainingValues values) {
    List<String> steps = new ArrayList<>();
    for (Value.TextValue step : values.texts("value")) {
      if (steps.contains(step.text())) {
        values.report(
            Diagnostic.of(
                    DiagnosticCode.LISTED_TWICE,
                    step.origin(),
                    values.name(),
                    "'" + step.text() + "'")
                .fix("remove one of them"));
      }
      steps.add(step.text());
    }
    return steps;
  }

  private static void reportTrainMissing(
      List<DeclaredTraining> annotations, Diagnostics diagnostics) {
    annotations.stream()
        .filter(annotation -> !TrainingKind.EVALUATE.includes(annotation))
        .limit(1)
        .forEach(
            annotation ->
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.TRAIN_MISSING,
                            annotation.annotation().origin(),
                            annotation.writtenAs())
                        .usedAt(annotation.places())
                        .fix("add " + missing(annotations))));
  }

  /**
   * What a network without {@code @Train} needs to be trained, as it is written.
   *
   * @param annotations that it has
   */
  public static String missing(List<DeclaredTraining> annotations) {
    return annotations.stream().anyMatch(TrainingKind.OPTIMIZER::includes)
        ? TRAIN
        : TRAIN + " and " + OPTIMIZER;
  }

  private static void reportOptimizerMissing(TrainingValues train) {
    train.report(
        Diagnostic.of(DiagnosticCode.OPTIMIZER_MISSING, train.training().annotation().origin())
            .fix("add " + OPTIMIZER));
  }

  private static OptionalDouble optional(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
