package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.runtime.metric.LogPosteriors;
import dev.convoke.runtime.report.Predictions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationSummaryTest {

  /** Twenty images of each class but the last; of class i, i are answered as the class after it. */
  private static EvaluationSummary summary(int classes) {
    int images = 20 * (classes - 1);
    Predictions predictions = new Predictions(images);
    for (int image = 0; image < images; image++) {
      int label = image / 20;
      float[] logits = new float[classes];
      logits[image % 20 < label ? label + 1 : label] = 1;
      predictions.add(image, label, LogPosteriors.of(logits));
    }
    List<String> names = IntStream.range(0, classes).mapToObj(i -> "c" + i).toList();
    return EvaluationSummary.of(names, predictions);
  }

  private static List<String> printed(EvaluationSummary summary) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    summary.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void ofManyClassesTheFiveThatAreFoundLeastAreShown() {
    List<String> lines = printed(summary(15));

    assertThat(lines.get(1))
        .isEqualTo(
            "confused    c13 as c14 13, c12 as c13 12, c11 as c12 11, c10 as c11 10, c9 as c10 9");
    assertThat(lines.subList(3, 9))
        .containsExactly(
            "worst of 15  images  precision   recall       F1",
            // 7 hits of 20 images, and of 7 + 12 answers
            "c13              20    36.84 %  35.00 %  35.90 %",
            "c12              20    42.11 %  40.00 %  41.03 %",
            "c11              20    47.37 %  45.00 %  46.15 %",
            "c10              20    52.63 %  50.00 %  51.28 %",
            "c9               20    57.89 %  55.00 %  56.41 %");
  }

  @Test
  void ofFewClassesAllAreShownAlsoOneWithoutImages() {
    List<String> lines = printed(summary(4));

    assertThat(lines.subList(3, 8))
        .containsExactly(
            "class  images  precision    recall        F1",
            "c0         20   100.00 %  100.00 %  100.00 %",
            "c1         20   100.00 %   95.00 %   97.44 %",
            "c2         20    94.74 %   90.00 %   92.31 %",
            "c3          0     0.00 %         -    0.00 %");
  }

  @Test
  void imagesWithoutAnAnswerAreCounted() {
    Predictions predictions = new Predictions(3);
    predictions.add(0, 1, LogPosteriors.of(new float[] {0, 1}));
    predictions.add(1, 0, LogPosteriors.of(new float[] {Float.NaN, 1}));
    predictions.add(2, 1, LogPosteriors.of(new float[] {Float.NaN, Float.NaN}));
    EvaluationSummary summary = EvaluationSummary.of(List.of("a", "b"), predictions);
    JsonObject json = new JsonObject();
    summary.addTo(json);

    assertThat(json.get("unanswered").getAsInt()).isEqualTo(2);
    assertThat(printed(summary))
        .contains("no answer   2 images, whose probabilities are no numbers");
  }

  @Test
  void jsonNamesThePairs() {
    JsonObject json = new JsonObject();
    summary(3).addTo(json);

    assertThat(json.getAsJsonArray("mostConfused"))
        .hasToString("[{\"class\":\"c1\",\"predicted\":\"c2\",\"images\":1}]");
  }
}
