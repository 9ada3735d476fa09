package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Cosine;
import dev.convoke.description.recipe.Schedule.Steps;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRatesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.1",
    "999, 0.1",
    "1000, 0.01",
    "1499, 0.01",
    "1500, 0.001",
    "1999, 0.001",
    "5000, 0.001"
  })
  void stepsAtTheBeginningOfEpochs(long step, double rate) {
    Steps schedule = new Steps(List.of(10, 15), 0.1);
    assertThat(rate(schedule, 0.1, new RunLength(20, 20, 100), step))
        .isCloseTo(rate, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1", "149, 0.1", "150, 0.01", "224, 0.01", "225, 0.001"})
  void milestonesOfAShorterRunMoveInProportion(long step, double rate) {
    // 3 of 20 epochs: 10 of 20 becomes 1.5 of 3, 15 becomes 2.25
    Steps schedule = new Steps(List.of(10, 15), 0.1);
    assertThat(rate(schedule, 0.1, new RunLength(20, 3, 100), step)).isCloseTo(rate, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0", "7", "1000000"})
  void constantStays(long step) {
    assertThat(rate(new Constant(), 0.05, new RunLength(20, 3, 100), step)).isEqualTo(0.05);
  }

  /**
   * Of 2000 steps: cos 0 = 1, cos π/4 = √½, cos π/3 = ½, cos π/2 = 0, cos 2π/3 = -½, cos π = -1.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0.1", // 0.1 / 2 · 2
    "500, 0.08535533905932738", // 0.05 · 1.7071067811865475
    "1000, 0.05", // 0.05 · 1
    "2000, 0", // 0.05 · 0
    "3000, 0" // after the end
  })
  void cosineFallsToZero(long step, double rate) {
    assertThat(rate(new Cosine(0), 0.1, new RunLength(20, 20, 100), step))
        .isCloseTo(rate, within(1e-15));
  }

  /** In 3 of 30 epochs of 100 steps, from 0.1 to 0.02. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.1", // 0.02 + 0.04 · 2
    "100, 0.08", // a third of the way: 0.02 + 0.04 · 1.5
    "150, 0.06", // half of the way: 0.02 + 0.04
    "200, 0.04", // two thirds: 0.02 + 0.04 · 0.5
    "300, 0.02"
  })
  void cosineOfAShorterRunFallsFasterToItsEnd(long step, double rate) {
    assertThat(rate(new Cosine(0.02), 0.1, new RunLength(30, 3, 100), step))
        .isCloseTo(rate, within(1e-15));
  }

  private static double rate(Schedule schedule, double base, RunLength run, long step) {
    return LearningRates.STANDARD.create(schedule).over(run, base).at(step);
  }
}
