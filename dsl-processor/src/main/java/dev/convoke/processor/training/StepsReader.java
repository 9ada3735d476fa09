package dev.convoke.processor.training;

import dev.convoke.description.recipe.MilestoneRule;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Reads {@code @Steps}: epochs as they are listed, or one in every few, which become a list. */
final class StepsReader {

  private StepsReader() {}

  static Schedule read(TrainingValues values, Run run) {
    boolean lists = values.hasElements("at");
    double factor = values.greaterThanZero("factor");
    if (lists == values.isWritten("every")) {
      values.report(
          Diagnostic.of(
                  DiagnosticCode.STEPS_CHOICE,
                  values.training().annotation().origin(),
                  lists ? "both are" : "neither is")
              .fix("write @Steps(at = {10, 15}), or @Steps(every = 5)"));
      return new Schedule.Steps(List.of(), factor);
    }
    return new Schedule.Steps(lists ? listed(values, run) : every(values, run), factor);
  }

  private static List<Integer> every(TrainingValues values, Run run) {
    int every = values.positive("every");
    if (every < 1) {
      return List.of();
    }
    check(values, values.value("every"), every, OptionalLong.empty(), run);
    return IntStream.iterate(every, epoch -> epoch < run.epochs(), epoch -> epoch + every)
        .boxed()
        .toList();
  }

  private static List<Integer> listed(TrainingValues values, Run run) {
    List<Integer> at = new ArrayList<>();
    OptionalLong before = OptionalLong.empty();
    for (Value.IntValue milestone : values.numbers("at")) {
      check(values, milestone, milestone.number(), before, run);
      at.add(milestone.number());
      before = OptionalLong.of(milestone.number());
    }
    return at;
  }

  private static void check(
      TrainingValues values, Value place, int epoch, OptionalLong before, Run run) {
    long end = run.epochs() >= 1 ? run.epochs() : Long.MAX_VALUE;
    MilestoneRule.broken(epoch, before, end, MilestoneRule.Unit.EPOCH)
        .ifPresent(finding -> report(values, place, finding, run));
  }

  private static void report(
      TrainingValues values, Value place, MilestoneRule.Finding finding, Run run) {
    Object[] arguments = finding.arguments().toArray();
    switch (finding.rule()) {
      case AT_START ->
          values.report(
              new Diagnostic(
                      DiagnosticCode.NOT_POSITIVE,
                      finding.text(),
                      List.of(place.origin()),
                      List.of())
                  .fix("write 1 or more: the run begins with epoch 0"));
      case NOT_RISING ->
          values.report(
              Diagnostic.of(DiagnosticCode.MILESTONE_ORDER, place.origin(), arguments)
                  .fix("write the epochs in rising order"));
      case OUTSIDE_RUN ->
          values.misfit(
              Diagnostic.of(DiagnosticCode.MILESTONE_OUTSIDE_RUN, place.origin(), arguments),
              "write an epoch from 1 to " + (run.epochs() - 1) + ", or more epochs in @Train");
    }
  }
}
