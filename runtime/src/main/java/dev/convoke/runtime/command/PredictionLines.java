package dev.convoke.runtime.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.convoke.runtime.command.Prediction.Guess;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.report.CsvLine;
import java.util.Locale;
import java.util.stream.Collectors;

/** A prediction as a line for people, for programs, and for a table. */
final class PredictionLines {

  private PredictionLines() {}

  /** {@code cat.jpg: cat 97.1 %, dog 2.5 % (turned upright)}. */
  static String text(Prediction prediction) {
    String guesses =
        prediction.guesses().stream()
            .map(
                guess ->
                    String.format(
                        Locale.ROOT,
                        "%s %.1f %%",
                        Printable.of(guess.name()),
                        100 * guess.probability()))
            .collect(Collectors.joining(", "));
    String done =
        prediction.treatment().isEmpty()
            ? ""
            : " (" + String.join("; ", prediction.treatment()) + ")";
    return Printable.of(prediction.file()) + ": " + guesses + done;
  }

  static JsonObject json(Prediction prediction) {
    JsonArray classes = new JsonArray();
    for (Guess guess : prediction.guesses()) {
      JsonObject json = new JsonObject();
      json.addProperty("class", guess.name());
      json.add("probability", Numbers.json(guess.probability()));
      classes.add(json);
    }
    JsonObject json = new JsonObject();
    json.addProperty("image", prediction.file());
    JsonArray done = new JsonArray();
    prediction.treatment().forEach(done::add);
    json.add("treatment", done);
    json.add("classes", classes);
    return json;
  }

  /**
   * The titles of a table.
   *
   * @param guesses classes that are shown of each picture
   */
  static CsvLine titles(int guesses) {
    CsvLine line = new CsvLine().text("image");
    for (int place = 1; place <= guesses; place++) {
      line.text("class" + place).text("probability" + place);
    }
    return line.text("treatment").text("error");
  }

  /** A row of the table; of a picture that cannot be used, the reason and no classes. */
  static CsvLine row(Prediction prediction, int guesses) {
    CsvLine line = new CsvLine().text(prediction.file());
    for (int place = 0; place < guesses; place++) {
      if (place < prediction.guesses().size()) {
        Guess guess = prediction.guesses().get(place);
        line.text(guess.name()).number(guess.probability());
      } else {
        line.nothing().nothing();
      }
    }
    return line.text(String.join("; ", prediction.treatment()))
        .text(prediction.problem().map(PredictionLines::reason).orElse(""));
  }

  /** What was found, which says more than that the picture cannot be read. */
  private static String reason(Problem problem) {
    return problem.details().stream()
        .filter(detail -> detail.label().equals("found"))
        .map(Problem.Detail::text)
        .findFirst()
        .orElse(problem.what());
  }
}
