package dev.convoke.runtime.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.convoke.description.NameList;
import dev.convoke.runtime.command.console.Line;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.console.Table;
import dev.convoke.runtime.command.console.Table.Column;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.report.Calibration;
import dev.convoke.runtime.report.ClassScore;
import dev.convoke.runtime.report.Confusion;
import dev.convoke.runtime.report.Predictions;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What an evaluation found out beside its three numbers, for people and for programs. */
record EvaluationSummary(
    List<String> classes,
    List<ClassScore> scores,
    List<Confusion.Pair> confused,
    double calibrationError,
    int unanswered) {

  private static final int MOST_PAIRS = 5;
  private static final int WORST_CLASSES = 5;

  static EvaluationSummary of(List<String> classes, Predictions predictions) {
    return new EvaluationSummary(
        classes,
        ClassScore.of(predictions, classes.size()),
        Confusion.of(predictions, classes.size()).mostConfused(MOST_PAIRS),
        Calibration.of(predictions).error(),
        predictions.unanswered());
  }

  void print(PrintStream out) {
    if (unanswered > 0) {
      Line.print(
          out,
          "no answer",
          Counted.of(unanswered, "image") + ", whose probabilities are no numbers");
    }
    Line.print(
        out,
        "calibration",
        "probabilities are off by " + Numbers.percent(calibrationError) + " on average (ECE)");
    if (!confused.isEmpty()) {
      Line.print(
          out, "confused", confused.stream().map(this::text).collect(Collectors.joining(", ")));
    }
    out.println();
    table().lines().forEach(out::println);
    out.println();
  }

  /** Of few classes all, of many those of which the smallest shares are found. */
  private Table table() {
    boolean isAll = !NameList.isTooLong(classes);
    Table table =
        new Table(
            Column.text(isAll ? "class" : "worst of " + Numbers.grouped(classes.size())),
            Column.number("images"),
            Column.number("precision"),
            Column.number("recall"),
            Column.number("F1"));
    List<ClassScore> shown =
        isAll
            ? scores
            : scores.stream()
                .filter(score -> score.images() > 0)
                .sorted(Comparator.comparingDouble(score -> score.recall().orElse(0)))
                .limit(WORST_CLASSES)
                .toList();
    for (ClassScore score : shown) {
      table.row(
          Printable.of(classes.get(score.label())),
          Numbers.grouped(score.images()),
          percent(score.precision()),
          percent(score.recall()),
          percent(score.f1()));
    }
    return table;
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Numbers.percent(share.getAsDouble()) : "-";
  }

  private String text(Confusion.Pair pair) {
    return classes.get(pair.label())
        + " as "
        + classes.get(pair.answer())
        + " "
        + Numbers.grouped(pair.images());
  }

  void addTo(JsonObject json) {
    json.addProperty("unanswered", unanswered);
    json.add("calibrationError", Numbers.json(calibrationError));
    JsonArray pairs = new JsonArray();
    for (Confusion.Pair pair : confused) {
      JsonObject each = new JsonObject();
      each.addProperty("class", classes.get(pair.label()));
      each.addProperty("predicted", classes.get(pair.answer()));
      each.addProperty("images", pair.images());
      pairs.add(each);
    }
    json.add("mostConfused", pairs);
  }
}
