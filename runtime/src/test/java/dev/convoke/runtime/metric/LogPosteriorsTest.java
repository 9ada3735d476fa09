package dev.convoke.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogPosteriorsTest {

  private static final float LOG_3 = (float) Math.log(3);

  @Test
  void oneViewIsASoftmax() {
    // exp: 3, 1, 1 of 5
    double[] probabilities = LogPosteriors.of(new float[] {LOG_3, 0, 0}).probabilities();
    assertThat(probabilities).containsExactly(new double[] {0.6, 0.2, 0.2}, within(1e-7));
  }

  @Test
  void viewsAreAveragedBehindTheSoftmaxNotBefore() {
    LogPosteriors two = new LogPosteriors(2);
    two.add(new float[] {LOG_3, 0}, 0.5); // 3/4, 1/4
    two.add(new float[] {0, 9 * LOG_3}, 0.5); // 1/19,684, 19,683/19,684
    // (0.75 + 0.0000508) / 2; the mean of the logits would give 1 / (1 + 3⁴) = 0.0122
    assertThat(two.probabilities())
        .containsExactly(new double[] {0.3750254, 0.6249746}, within(1e-7));
    assertThat(two.log(0)).isCloseTo(Math.log(0.3750254), within(1e-7));
  }

  @Test
  void weightsAreThoseOfTheMean() {
    LogPosteriors three = new LogPosteriors(2);
    three.add(new float[] {LOG_3, 0}, 0.5);
    three.add(new float[] {0, LOG_3}, 0.25);
    three.add(new float[] {0, 0}, 0.25);
    // 0.5·0.75 + 0.25·0.25 + 0.25·0.5 = 0.5625
    assertThat(three.probabilities()).containsExactly(new double[] {0.5625, 0.4375}, within(1e-7));
  }

  @Test
  void classesWhoseProbabilityIsNoNumberKeepTheirOrderAndLoss() {
    LogPosteriors certain = LogPosteriors.of(new float[] {3000, 1000, 2000, 0});
    assertThat(certain.log(1)).isEqualTo(-2000);
    assertThat(certain.rank(0)).isZero();
    assertThat(certain.rank(1)).isEqualTo(2);
    assertThat(certain.rank(2)).isEqualTo(1);
    assertThat(certain.rank(3)).isEqualTo(3);
  }

  @Test
  void ofEqualClassesTheFirstComesFirst() {
    LogPosteriors equal = LogPosteriors.of(new float[] {0, 0, 0});
    assertThat(equal.rank(0)).isZero();
    assertThat(equal.rank(2)).isEqualTo(2);
  }

  @Test
  void whatIsNoNumberIsNeverRight() {
    assertThat(LogPosteriors.of(new float[] {Float.NaN, 0}).rank(0)).isEqualTo(2);
  }

  @Test
  void theAnswerIsTheClassOfRankZero() {
    assertThat(LogPosteriors.of(new float[] {1, 3, 2, 3}).answer()).hasValue(1);
    assertThat(LogPosteriors.of(new float[] {0, 0}).answer()).hasValue(0);
    assertThat(LogPosteriors.of(new float[] {0, Float.NaN}).answer()).isEmpty();
  }

  @Test
  void sumsCountTheFirstAndTheFirstFive() {
    EvaluationSums sums = new EvaluationSums();
    LogPosteriors falling = LogPosteriors.of(new float[] {6, 5, 4, 3, 2, 1});
    for (int label : new int[] {0, 4, 5}) {
      sums.add(label, falling);
    }
    Evaluation evaluation = sums.evaluation();
    assertThat(evaluation.count()).isEqualTo(3);
    assertThat(evaluation.top1()).isEqualTo(1 / 3.0);
    assertThat(evaluation.top5()).isEqualTo(2 / 3.0);
    // log(1 + e⁻¹ + … + e⁻⁵) = log 1.578055 = 0.456193; the logits lie 0, 4 and 5 below the first
    assertThat(evaluation.loss()).isCloseTo(0.456193 + 3, within(1e-5));
  }
}
