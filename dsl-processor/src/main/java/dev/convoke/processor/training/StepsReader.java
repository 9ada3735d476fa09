package dev.convoke.processor.training;

import dev.convoke.description.recipe.Schedule;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
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
    requireInside(values, values.value("every"), every, run);
    return IntStream.iterate(every, epoch -> epoch < run.epochs(), epoch -> epoch + every)
        .boxed()
        .toList();
  }

  private static List<Integer> listed(TrainingValues values, Run run) {
    List<Integer> at = new ArrayList<>();
    for (Value.IntValue milestone : values.numbers("at")) {
      int last = at.isEmpty() ? 0 : at.get(at.size() - 1);
      if (milestone.number() <= last) {
        values.report(at.isEmpty() ? first(milestone) : notRising(milestone, last));
      } else {
        requireInside(values, milestone, milestone.number(), run);
      }
      at.add(milestone.number());
    }
    return at;
  }

  private static Diagnostic first(Value.IntValue milestone) {
    return Diagnostic.of(
            DiagnosticCode.NOT_POSITIVE,
            milestone.origin(),
            "@Steps",
            "the first epoch of at",
            milestone.number())
        .fix("write 1 or more: the run begins with epoch 0");
  }

  private static Diagnostic notRising(Value.IntValue milestone, int last) {
    return Diagnostic.of(
            DiagnosticCode.MILESTONE_ORDER, milestone.origin(), milestone.number(), last)
        .fix("write the epochs in rising order");
  }

  private static void requireInside(TrainingValues values, Value place, int epoch, Run run) {
    if (run.endsBefore(epoch)) {
      values.misfit(
          Diagnostic.of(DiagnosticCode.MILESTONE_OUTSIDE_RUN, place.origin(), epoch, run.epochs()),
          "write an epoch from 1 to " + (run.epochs() - 1) + ", or more epochs in @Train");
    }
  }
}
