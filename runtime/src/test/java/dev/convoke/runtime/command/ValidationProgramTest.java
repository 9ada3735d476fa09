package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that holds a quarter of its 64 images out: three batches of 16 an epoch. */
class ValidationProgramTest {

  @TempDir Path directory;
  private Path run;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    run = directory.resolve("run");
    program = program(0.25);
  }

  private ProgramFixture program(double validation) {
    Recipe recipe =
        new Recipe(
            16,
            3,
            Optional.empty(),
            OptionalDouble.of(validation),
            new Sgd(0.05, 0.9, false, 1e-4, DecayGroup.ALL),
            new Constant(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of(),
            Optional.empty());
    return new ProgramFixture(directory.resolve("runs"), true, ProgramFixture.trainedBy(recipe));
  }

  private String metricsHeader() throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).get(0);
  }

  @Test
  void theScreenTheMetricsAndTheLogSayWhichPartWasMeasured() throws IOException {
    assertThat(program.run("train", "tiny", "--run", run.toString())).isEqualTo(0);

    assertThat(program.out())
        .contains("data        pictures, 48 training, 16 validation and 32 test images\n")
        .containsPattern(
            "\nepoch 1/3  training loss \\S+  top-1 \\S+ %  validation loss \\S+  top-1")
        .containsPattern(
            "\nvalidation  top-1 \\S+ %, top-5 100.00 %, loss \\S+\ntest        top-1 ")
        .containsPattern("\nbest        \\S+ \\(highest validation top-1: ");
    assertThat(metricsHeader())
        .isEqualTo(
            "epoch,step,learning_rate,training_loss,training_top1,validation_loss,"
                + "validation_top1,validation_top5,seconds,images_per_second");
    assertThat(run.resolve("train.log"))
        .content()
        .containsPattern("  epoch 3/3  training loss \\S+  top-1 \\S+ %  validation loss ")
        .containsPattern("  test loss \\d\\S+  top-1 \\S+ %\n\\S+  done\n$");
    assertThat(program.err()).isEmpty();
  }

  @Test
  void jsonNamesBothPartsAtTheEnd() {
    assertThat(program.run("train", "tiny", "--run", run.toString(), "--json")).isEqualTo(0);

    List<JsonObject> events =
        program.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(events).hasSize(5);
    assertThat(events.get(0).get("validationImages").getAsInt()).isEqualTo(16);
    assertThat(events.get(0).get("trainingImages").getAsInt()).isEqualTo(48);
    assertThat(events.get(1).keySet()).contains("validationLoss").doesNotContain("testLoss");
    assertThat(events.get(4).get("validationTop1")).isEqualTo(events.get(3).get("validationTop1"));
    assertThat(events.get(4).get("bestBy").getAsString()).isEqualTo("validationTop1");
    assertThat(events.get(4).keySet()).contains("testLoss", "testTop1", "testTop5");
  }

  @Test
  void evaluateMeasuresTheTestImagesAsTheEndOfTheTrainingDid() {
    program.run("train", "tiny", "--run", run.toString(), "--json");
    JsonObject done = lastEvent();

    assertThat(program.run("evaluate", run.toString(), "--json")).isEqualTo(0);

    JsonObject evaluated = JsonParser.parseString(program.out()).getAsJsonObject();
    assertThat(evaluated.get("images").getAsInt()).isEqualTo(32);
    assertThat(evaluated.get("loss")).isEqualTo(done.get("testLoss"));
    assertThat(evaluated.get("top1")).isEqualTo(done.get("testTop1"));
  }

  @Test
  void resumeHoldsTheSameImagesOut() throws IOException {
    program.run("train", "tiny", "--run", run.toString());
    List<String> whole = Files.readAllLines(run.resolve("metrics.csv"));
    deleteLast();

    assertThat(program.run("resume", run.toString())).isEqualTo(0);

    List<String> resumed = Files.readAllLines(run.resolve("metrics.csv"));
    assertThat(resumed).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(measured(resumed.get(i))).isEqualTo(measured(whole.get(i)));
    }
  }

  /** The log is what a kill behind the last checkpoint leaves: it ends before the test images. */
  @Test
  void resumeMeasuresTheTestImagesOfARunThatWasKilledBeforeIt() throws IOException {
    program.run("train", "tiny", "--run", run.toString(), "--json");
    JsonObject whole = lastEvent();
    Path log = run.resolve("train.log");
    List<String> lines = Files.readAllLines(log);
    assertThat(lines.get(lines.size() - 3)).contains("checkpoint ");
    Files.write(log, lines.subList(0, lines.size() - 2));

    assertThat(program.run("resume", run.toString(), "--json")).isEqualTo(0);

    JsonObject resumed = lastEvent();
    for (String name : List.of("event", "interrupted", "step", "validationTop1", "testLoss")) {
      assertThat(resumed.get(name)).isNotNull().isEqualTo(whole.get(name));
    }
    assertThat(log).content().containsPattern("  test loss \\d\\S+  top-1 \\S+ %\n\\S+  done\n$");
    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err()).startsWith("error: " + run + ": the run is complete\n");
  }

  private JsonObject lastEvent() {
    List<String> lines = program.out().lines().toList();
    return JsonParser.parseString(lines.get(lines.size() - 1)).getAsJsonObject();
  }

  /** Without the seconds and what follows from them. */
  private static List<String> measured(String line) {
    return List.of(line.split(",")).subList(0, 8);
  }

  @Test
  void anotherShareIsRefusedByItsName() throws IOException {
    program.run("train", "tiny", "--run", run.toString());
    ProgramFixture other = program(0.125);
    deleteLast();

    assertThat(other.run("resume", run.toString())).isEqualTo(2);
    assertThat(other.err())
        .startsWith(
            "error: "
                + run
                + ": the run was started with a different value of @Train(validation)\n"
                + "  expected: 0.25\n"
                + "  found:    0.125\n");
  }

  private void deleteLast() throws IOException {
    Disk.deleteTree(run.resolve("checkpoints/step-0000000009"));
  }

  @Test
  void aShareThatLeavesNoBatchIsRefusedBeforeAnythingIsMade() {
    assertThat(program(0.8).run("train", "tiny", "--run", run.toString())).isEqualTo(2);
    assertThat(run).doesNotExist();
  }
}
