package dev.convoke.processor.training;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.dsl.train.Cosine;
import dev.convoke.dsl.train.OneCycle;
import dev.convoke.dsl.train.Plateau;
import dev.convoke.dsl.train.Polynomial;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.value.Watch;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the schedule, of which there is at most one, and the warm-up; a new one is a line here. */
final class ScheduleReader {

  private static final Map<String, BiFunction<TrainingValues, Run, Schedule>> READERS =
      Map.of(
          Steps.class.getCanonicalName(), StepsReader::read,
          Plateau.class.getCanonicalName(), ScheduleReader::plateau,
          Cosine.class.getCanonicalName(), ScheduleReader::cosine,
          Polynomial.class.getCanonicalName(), ScheduleReader::polynomial,
          OneCycle.class.getCanonicalName(), ScheduleReader::oneCycle);

  private ScheduleReader() {}

  static Set<String> annotations() {
    return READERS.keySet();
  }

  static Schedule read(TrainingAnnotations annotations, Run run) {
    return annotations
        .only(TrainingKind.SCHEDULE, DiagnosticCode.SCHEDULE_TWICE)
        .map(
            values ->
                Objects.requireNonNull(READERS.get(values.training().name())).apply(values, run))
        .orElseGet(Schedule.Constant::new);
  }

  static Optional<Recipe.Warmup> warmup(TrainingAnnotations annotations, Run run) {
    return annotations.find(TrainingKind.WARMUP).map(values -> warmup(values, run));
  }

  private static Recipe.Warmup warmup(TrainingValues values, Run run) {
    int epochs = values.positive("epochs");
    if (run.endsBefore(epochs)) {
      values.misfit(
          Diagnostic.of(
              DiagnosticCode.WARMUP_OUTSIDE_RUN,
              values.value("epochs").origin(),
              epochs,
              run.epochs()),
          "write fewer than " + run.epochs() + " epochs, or more in @Train");
    }
    return new Recipe.Warmup(epochs, values.fraction("from"));
  }

  private static Schedule plateau(TrainingValues values, Run run) {
    Watch watch = values.constant("watch", Watch.class);
    if (watch == Watch.VALIDATION && !run.holdsOut()) {
      values.report(
          Diagnostic.of(DiagnosticCode.VALIDATION_MISSING, values.training().annotation().origin())
              .fix(
                  "write validation = 0.1 in @Train, or watch = Watch.TEST to decide by the test"
                      + " images"));
    }
    return new Schedule.Plateau(
        values.reducingFactor("factor"),
        values.positive("patience"),
        values.positive("times"),
        watch);
  }

  private static Schedule cosine(TrainingValues values, Run run) {
    return new Schedule.Cosine(end(values, run));
  }

  private static Schedule polynomial(TrainingValues values, Run run) {
    return new Schedule.Polynomial(values.greaterThanZero("power"), end(values, run));
  }

  private static Schedule oneCycle(TrainingValues values, Run run) {
    return new Schedule.OneCycle(
        values.fraction("rise"),
        values.atLeastOne("startDivisor"),
        values.atLeastOne("endDivisor"));
  }

  /** The last learning rate of a schedule that falls. */
  private static double end(TrainingValues values, Run run) {
    double end = values.notNegative("end");
    if (end > run.learningRate()) {
      values.misfit(
          Diagnostic.of(
              DiagnosticCode.RANGE_ORDER,
              values.value("end").origin(),
              values.name(),
              "end",
              end,
              "the optimizer's learningRate",
              run.learningRate()),
          "write end = " + run.learningRate() + " or less");
    }
    return end;
  }
}
