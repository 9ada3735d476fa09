package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.fixture.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train --fast-dev-run} of the tiny network, whose batch has 16 images. */
class TrialProgramTest {

  @TempDir Path directory;

  private Path runs() {
    return directory.resolve("runs");
  }

  private ProgramFixture program(double learningRate, OptionalDouble validation) {
    Recipe recipe =
        new Recipe(
            16,
            3,
            Optional.empty(),
            validation,
            new Sgd(learningRate, 0.9, false, 1e-4, DecayGroup.ALL),
            new Steps(List.of(1, 2), 0.1),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of(),
            Optional.empty());
    return new ProgramFixture(
        runs(), true, Pictures.dataset(200, 90, 8, 8, 1, 4), ProgramFixture.trainedBy(recipe));
  }

  private static int trial(ProgramFixture program, String... more) {
    String[] arguments = {"train", "tiny", "--data", "pictures", "--fast-dev-run"};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return program.run(all);
  }

  /** 200 images are 12 batches of 16, so three epochs are 36 steps. */
  @Test
  void fiveStepsAndAnEvaluationOfWhichNothingIsKept() {
    ProgramFixture program = program(0.05, OptionalDouble.empty());

    assertThat(trial(program)).as(program.err()).isZero();

    assertThat(program.out())
        .contains("data        pictures, 80 training and 16 test images\n")
        .contains("trial       5 steps, batch 16, seed 1; nothing is kept\n")
        .containsPattern(
            "\nstep 1  loss \\S+\nstep 2(?s:.*)step 5  loss \\S+\ntest loss \\S+  top-1")
        .contains("\nworks       training, evaluating and writing a checkpoint\n")
        .containsPattern(
            "\ntime        \\S+ s a step of 16 images, so about \\S+ s for 3 epochs of 12 steps\n$")
        .doesNotContain("step 6", "runs");
    assertThat(program.err()).isEmpty();
    assertThat(runs()).doesNotExist();
  }

  /** 20 of 200 images held out, of which 16 are measured; 180 are 11 batches. */
  @Test
  void imagesAreHeldOutAsTheyWillBe() {
    ProgramFixture program = program(0.05, OptionalDouble.of(0.1));

    assertThat(trial(program)).as(program.err()).isZero();

    assertThat(program.out())
        .contains("data        pictures, 80 training, 16 validation and 16 test images\n")
        .containsPattern("\nvalidation loss \\S+  top-1 \\S+ %\ntest loss \\S+  top-1 \\S+ %\n\n")
        .contains(" for 3 epochs of 11 steps\n");
    assertThat(program.err()).isEmpty();
  }

  @Test
  void otherRunsStay() throws IOException {
    Path other = Files.createDirectories(runs().resolve("tiny/other"));

    assertThat(trial(program(0.05, OptionalDouble.empty()))).isZero();

    assertThat(runs().resolve("tiny")).isDirectoryContaining(path -> path.equals(other));
    try (Stream<Path> left = Files.list(runs().resolve("tiny"))) {
      assertThat(left).hasSize(1);
    }
  }

  /** As one whose runs lie on a larger disk has it. */
  @Test
  void theLinkToWhereRunsLieStays() throws IOException {
    Path large = Files.createDirectory(directory.resolve("large"));
    Files.createSymbolicLink(runs(), large);

    assertThat(trial(program(0.05, OptionalDouble.empty()))).isZero();

    assertThat(runs()).isSymbolicLink();
    assertThat(large).isEmptyDirectory();
  }

  @Test
  void anEmptyDirectoryThatWasThereStays() throws IOException {
    Files.createDirectories(runs().resolve("tiny"));

    assertThat(trial(program(0.05, OptionalDouble.empty()))).isZero();

    assertThat(runs().resolve("tiny")).isEmptyDirectory();
  }

  @Test
  void aTrainingThatFailsLeavesNothingEither() {
    ProgramFixture program = program(1e30, OptionalDouble.empty());

    assertThat(trial(program)).isEqualTo(3);

    assertThat(program.err()).startsWith("error: step 2: the loss is NaN\n");
    assertThat(program.out()).doesNotContain("works");
    assertThat(runs()).doesNotExist();
  }

  @Test
  void theBatchCounts() {
    ProgramFixture program = program(0.05, OptionalDouble.empty());

    assertThat(trial(program, "--batch", "100")).isZero();
    assertThat(program.out()).contains("trial       2 steps, batch 100,");
    assertThat(trial(program, "--batch", "300")).isEqualTo(2);
    assertThat(program.err()).contains("fewer training images than one batch takes");
  }

  @Test
  void optionsThatMakeNoSense() {
    ProgramFixture program = program(0.05, OptionalDouble.empty());

    assertThat(trial(program, "--epochs", "3", "--run", "r")).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            """
            error: --fast-dev-run does 5 steps and keeps nothing
              expected: no --epochs and no --run
              found:    --epochs and --run
              fix:      leave --epochs and --run out, or leave --fast-dev-run out
            """);
  }

  @Test
  void asJson() {
    ProgramFixture program = program(0.05, OptionalDouble.empty());

    assertThat(trial(program, "--json")).isZero();

    List<String> lines = program.out().lines().toList();
    assertThat(lines).hasSize(3);
    JsonObject start = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    assertThat(start.get("trial").getAsBoolean()).isTrue();
    assertThat(start.keySet()).doesNotContain("run");
    JsonObject done = JsonParser.parseString(lines.get(2)).getAsJsonObject();
    assertThat(done.keySet())
        .containsExactly(
            "event",
            "interrupted",
            "step",
            "epochs",
            "testLoss",
            "testTop1",
            "testTop5",
            "seconds",
            "secondsPerStep",
            "secondsOfTraining");
    double step = done.get("secondsPerStep").getAsDouble();
    assertThat(step).isPositive();
    assertThat(done.get("secondsOfTraining").getAsDouble()).isCloseTo(36 * step, within(1e-9));
  }

  /** No data set here has images of 8×8 pixels. */
  @Test
  void whereThereAreNoDataImagesAreInvented() {
    ProgramFixture program =
        new ProgramFixture(runs(), true, DatasetCatalog.load(), ProgramFixture.TINY);

    assertThat(program.run("train", "tiny", "--fast-dev-run")).as(program.err()).isZero();

    assertThat(program.out())
        .contains("data        synthetic, 80 training and 16 test images\n")
        .containsPattern("\ntime        \\S+ s a step of 16 images\n$");
  }

  @Test
  void aNetworkLearnsInventedImages() throws IOException {
    ProgramFixture program =
        new ProgramFixture(runs(), true, DatasetCatalog.load(), ProgramFixture.TINY);
    Path run = directory.resolve("run");

    assertThat(program.run("train", "tiny", "--data", "synthetic", "--run", run.toString()))
        .as(program.err())
        .isZero();

    List<String> metrics = Files.readAllLines(run.resolve("metrics.csv"));
    double top1 = Double.parseDouble(metrics.get(3).split(",")[6]);
    assertThat(top1).as(metrics.toString()).isGreaterThan(0.8);
  }
}
