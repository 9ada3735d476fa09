package dev.convoke.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Six images of cat, dog and eel; fox has none and is answered once. */
class ClassScoreTest {

  private static final List<ClassScore> SCORES =
      ClassScore.of(
          new Said(6)
              .of(4, 0, 0, 0.9) // cat as cat
              .of(4, 0, 0, 0.8)
              .of(4, 0, 1, 0.7) // cat as dog
              .of(4, 1, 1, 0.6)
              .of(4, 1, 3, 0.5) // dog as fox
              .of(4, 2, 1, 0.4) // eel as dog
              .predictions(),
          4);

  @Test
  void countsOfEachClass() {
    assertThat(SCORES)
        .containsExactly(
            new ClassScore(0, 3, 2, 2),
            new ClassScore(1, 2, 3, 1),
            new ClassScore(2, 1, 0, 0),
            new ClassScore(3, 0, 1, 0));
  }

  @Test
  void precisionRecallAndTheirHarmonicMean() {
    assertThat(SCORES.get(0).precision()).hasValue(1);
    assertThat(SCORES.get(0).recall()).hasValue(2 / 3.0);
    // 2 · 1 · 2/3 / (1 + 2/3)
    assertThat(SCORES.get(0).f1().orElseThrow()).isCloseTo(0.8, within(1e-12));
    assertThat(SCORES.get(1).precision()).hasValue(1 / 3.0);
    assertThat(SCORES.get(1).recall()).hasValue(0.5);
    assertThat(SCORES.get(1).f1().orElseThrow()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void sharesOfNothingAreNone() {
    assertThat(SCORES.get(2).precision()).isEmpty();
    assertThat(SCORES.get(2).recall()).hasValue(0);
    assertThat(SCORES.get(3).recall()).isEmpty();
    assertThat(SCORES.get(3).f1()).hasValue(0);
    assertThat(new ClassScore(4, 0, 0, 0).f1()).isEmpty();
  }
}
