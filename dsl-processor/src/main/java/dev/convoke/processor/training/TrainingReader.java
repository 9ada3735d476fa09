package dev.convoke.processor.training;

import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.PadAndCrop;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.train.Train;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.TrainingPlan;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the training annotations of a network, and checks them against each other. */
public final class TrainingReader {

  private static final String TRAIN = Train.class.getCanonicalName();
  private static final String SGD = Sgd.class.getCanonicalName();
  private static final String STEPS = Steps.class.getCanonicalName();
  private static final String PAD_AND_CROP = PadAndCrop.class.getCanonicalName();
  private static final String HORIZONTAL_FLIP = HorizontalFlip.class.getCanonicalName();

  private TrainingReader() {}

  /** Qualified names of all training annotations. */
  public static List<String> annotations() {
    return List.of(TRAIN, SGD, STEPS, PAD_AND_CROP, HORIZONTAL_FLIP);
  }

  /** The plan; absent if there is no {@code @Train} or something was reported. */
  public static Optional<TrainingPlan> read(
      List<DeclaredOperation> annotations, Diagnostics diagnostics) {
    Optional<DeclaredOperation> train = find(annotations, TRAIN);
    if (train.isEmpty()) {
      annotations.stream()
          .limit(1)
          .forEach(
              annotation ->
                  diagnostics.report(
                      Diagnostic.of(
                              DiagnosticCode.TRAIN_MISSING,
                              annotation.origin(),
                              annotation.writtenAs())
                          .fix("add @Train(batch = 128, epochs = 20)")));
      return Optional.empty();
    }
    TrainingValues values = new TrainingValues(train.get(), diagnostics);
    int batch = values.positive("batch");
    int epochs = values.positive("epochs");
    Optional<DeclaredOperation> sgd = find(annotations, SGD);
    if (sgd.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.OPTIMIZER_MISSING, train.get().origin())
              .fix("add @Sgd(learningRate = 0.1, momentum = 0.9)"));
    }
    // all is read before anything is given up, so that each mistake gives its message
    Optional<TrainingPlan.Sgd> optimizer =
        sgd.map(annotation -> sgd(new TrainingValues(annotation, diagnostics)));
    TrainingPlan.Schedule schedule = schedule(annotations, epochs, diagnostics);
    List<TrainingPlan.Augmentation> augmentation = augmentation(annotations, diagnostics);
    return optimizer.map(rule -> new TrainingPlan(batch, epochs, rule, schedule, augmentation));
  }

  private static TrainingPlan.Sgd sgd(TrainingValues values) {
    return new TrainingPlan.Sgd(
        values.greaterThanZero("learningRate"),
        values.fraction("momentum"),
        values.flag("nesterov"),
        values.fraction("weightDecay"),
        values.constant("decay"));
  }

  private static TrainingPlan.Schedule schedule(
      List<DeclaredOperation> annotations, int epochs, Diagnostics diagnostics) {
    Optional<DeclaredOperation> steps = find(annotations, STEPS);
    if (steps.isEmpty()) {
      return new TrainingPlan.Constant();
    }
    TrainingValues values = new TrainingValues(steps.get(), diagnostics);
    List<Integer> at = new ArrayList<>();
    for (Value.IntValue milestone : values.numbers("at")) {
      int last = at.isEmpty() ? 0 : at.get(at.size() - 1);
      if (milestone.number() <= last) {
        diagnostics.report(
            at.isEmpty()
                ? Diagnostic.of(
                        DiagnosticCode.NOT_POSITIVE,
                        milestone.origin(),
                        "@Steps",
                        "the first epoch of at",
                        milestone.number())
                    .fix("write 1 or more: the run begins with epoch 0")
                : Diagnostic.of(
                        DiagnosticCode.MILESTONE_ORDER,
                        milestone.origin(),
                        milestone.number(),
                        last)
                    .fix("write the epochs in rising order"));
      } else if (epochs >= 1 && milestone.number() >= epochs) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.MILESTONE_OUTSIDE_RUN,
                    milestone.origin(),
                    milestone.number(),
                    epochs)
                .fix("write an epoch from 1 to " + (epochs - 1) + ", or more epochs in @Train"));
      }
      at.add(milestone.number());
    }
    return new TrainingPlan.Steps(at, values.greaterThanZero("factor"));
  }

  private static List<TrainingPlan.Augmentation> augmentation(
      List<DeclaredOperation> annotations, Diagnostics diagnostics) {
    List<TrainingPlan.Augmentation> changes = new ArrayList<>();
    for (DeclaredOperation annotation : annotations) {
      if (annotation.annotation().equals(PAD_AND_CROP)) {
        changes.add(
            new TrainingPlan.PadAndCrop(
                new TrainingValues(annotation, diagnostics).positive("value", "the padding")));
      } else if (annotation.annotation().equals(HORIZONTAL_FLIP)) {
        changes.add(new TrainingPlan.HorizontalFlip());
      }
    }
    return changes;
  }

  private static Optional<DeclaredOperation> find(
      List<DeclaredOperation> annotations, String name) {
    return annotations.stream()
        .filter(annotation -> annotation.annotation().equals(name))
        .findFirst();
  }
}
