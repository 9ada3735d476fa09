package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Steps;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateScheduleTest {

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
    Steps plan = new Steps(List.of(10, 15), 0.1);
    LearningRateSchedule schedule = new LearningRateSchedule(0.1, plan, 20, 20, 100);
    assertThat(schedule.rate(step)).isCloseTo(rate, within(1e-12));
    assertThat(schedule.isScaled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1", "149, 0.1", "150, 0.01", "224, 0.01", "225, 0.001"})
  void milestonesOfAShorterRunMoveInProportion(long step, double rate) {
    // 3 of 20 epochs: 10 of 20 becomes 1.5 of 3, 15 becomes 2.25
    Steps plan = new Steps(List.of(10, 15), 0.1);
    LearningRateSchedule schedule = new LearningRateSchedule(0.1, plan, 20, 3, 100);
    assertThat(schedule.rate(step)).isCloseTo(rate, within(1e-12));
    assertThat(schedule.isScaled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0", "7", "1000000"})
  void constantStays(long step) {
    LearningRateSchedule schedule = new LearningRateSchedule(0.05, new Constant(), 20, 3, 100);
    assertThat(schedule.rate(step)).isEqualTo(0.05);
    assertThat(schedule.isScaled()).isFalse();
  }
}
