package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every warning and error of the build that an option of train can bring about. */
class OverrideWarningsTest {

  private static final int IMAGES = 32;
  private static final NetworkDescription NORMALISED = TinyNetwork.DEFINITION.description().get();

  @Test
  void aBatchOfOneBeforeABatchNormalisation() {
    assertThat(warnings(NORMALISED, recipe(16, 20), options(1, 20)))
        .containsExactly(
            """
            --batch: a batch of 1 leaves @BatchNorm one image to normalise with
              fix:      choose a larger batch, or write @GroupNorm in place of @BatchNorm""");
    assertThat(warnings(NORMALISED, recipe(16, 20), options(2, 20))).isEmpty();
  }

  @Test
  void aBatchOfOneWithoutOne() {
    NetworkDescription plain =
        new NetworkDescription(
            NORMALISED.type(),
            NORMALISED.name(),
            NORMALISED.fingerprint(),
            NORMALISED.paper(),
            NORMALISED.input(),
            NORMALISED.classes(),
            NORMALISED.recipe(),
            NORMALISED.evaluation(),
            NORMALISED.costs(),
            NORMALISED.steps(),
            NORMALISED.variables().stream()
                .filter(variable -> variable.role() == NetworkDescription.Role.TRAINABLE)
                .toList(),
            NORMALISED.sideExits());

    assertThat(warnings(plain, recipe(16, 20), options(1, 20))).isEmpty();
  }

  /** The source has been looked at, and may silence the warning. */
  @Test
  void whatIsDeclaredIsNotRepeated() {
    assertThat(warnings(NORMALISED, recipe(1, 20), options(1, 20))).isEmpty();
  }

  // milestone m of a recipe of 20 epochs lies at step round(m · epochs · (32 / batch) / 20)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 1 · 2 steps: 1 becomes 0.1, so 0
        "1, 10  | 16 | 1 | @Steps: the first step of at must be at least 1, found 0",
        // 1 · 2 steps: 10 becomes 1, and 12 becomes 1.2
        "10, 12 | 16 | 1 | @Steps: steps must rise, found 1 after 1",
        // 1 · 2 steps: 10 becomes 1, and 19 becomes 1.9
        "10, 19 | 16 | 1 | @Steps changes the learning rate at step 2, but the run has 2 steps",
        // 1 · 1 step: 15 becomes 0.75
        "15     | 32 | 1 | @Steps changes the learning rate at step 1, but the run has 1 step"
      })
  void milestonesOfAShorterRun(String at, int batch, int epochs, String said) {
    List<Integer> milestones = List.of(at.split(", ")).stream().map(Integer::valueOf).toList();

    assertThat(warnings(NORMALISED, recipe(16, 20, milestones), options(batch, epochs)))
        .containsExactly(
            "--epochs "
                + epochs
                + ": "
                + said
                + "\n  fix:      choose more epochs, or a smaller batch, of which an epoch has more");
  }

  /** 5 · 8 steps: 10 becomes 20, and 15 becomes 30. */
  @Test
  void milestonesThatFitAShorterRun() {
    assertThat(warnings(NORMALISED, recipe(16, 20, List.of(10, 15)), options(4, 5))).isEmpty();
  }

  private static List<String> warnings(
      NetworkDescription network, Recipe recipe, TrainingOptions options) {
    return OverrideWarnings.of(network, recipe, options, IMAGES).stream()
        .map(Problem::render)
        .toList();
  }

  private static TrainingOptions options(int batch, int epochs) {
    return new TrainingOptions(batch, epochs, 1, false, 100);
  }

  private static Recipe recipe(int batch, int epochs) {
    return recipe(batch, epochs, List.of(10, 15));
  }

  private static Recipe recipe(int batch, int epochs, List<Integer> at) {
    return new Recipe(
        batch,
        epochs,
        new Sgd(0.1, 0.9, false, 0, DecayGroup.ALL),
        new Schedule.Steps(at, 0.1),
        List.of());
  }
}
