package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training, and what can be done with a run, from the command line. */
class TrainingProgramTest {

  @TempDir Path directory;
  private Path run;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    run = directory.resolve("run");
    program = ProgramFixture.zoo(directory.resolve("runs"));
  }

  @Test
  void trainingLeavesARunDirectory() throws IOException {
    assertThat(program.run("train", "tiny")).isEqualTo(0);

    Path made = onlyEntry(directory.resolve("runs/tiny"));
    assertThat(made.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");
    assertThat(made.resolve("run.json")).isRegularFile();
    assertThat(made.resolve("train.log")).content().contains("tiny on pictures", "epoch 3/3");
    assertThat(made.resolve("accuracy.png")).isRegularFile();
    assertThat(made.resolve("loss.png")).isRegularFile();
    assertThat(made.resolve("checkpoints/step-0000000012")).isDirectory();
    // 64 images in batches of 16: 4 steps an epoch.
    assertThat(steps(made)).containsExactly(4L, 8L, 12L);
  }

  @Test
  void firstAndLastLines() {
    assertThat(program.run("train", "tiny", "--run", run.toString())).isEqualTo(0);

    List<String> lines = program.out().lines().toList();
    assertThat(lines.subList(0, 4))
        .containsExactly(
            "network     tiny, 12,345 parameters",
            "data        pictures, 64 training and 32 test images",
            "classes     training images of each: class 0 %d, class 1 %d, class 2 %d, class 3 %d"
                .formatted((Object[]) trainingImagesOfClasses()),
            "training    3 epochs, batch 16, seed 1");
    assertThat(lines.get(4)).startsWith("device      CPU, ").endsWith(", TensorFlow 2.18.0");
    assertThat(lines.get(5)).isEqualTo("run         " + run);
    assertThat(lines.get(6)).startsWith("epoch 1/3  training loss ");
    assertThat(program.out())
        .containsPattern("\ntest        top-1 \\d+\\.\\d\\d %, top-5 100.00 %, loss ")
        .containsPattern("\ntime        ")
        .containsPattern("\nbest        .*step-00000000\\d\\d \\(highest test top-1: ")
        .endsWith(
            "evaluate    convoke evaluate "
                + run
                + "\n"
                + "predict     convoke predict "
                + run
                + " IMAGE.png\n");
    assertThat(program.err()).isEmpty();
  }

  private static Long[] trainingImagesOfClasses() {
    return IntStream.range(0, 4)
        .mapToObj(
            label ->
                IntStream.of(ProgramFixture.PICTURES.training().labels())
                    .filter(each -> each == label)
                    .count())
        .toArray(Long[]::new);
  }

  @Test
  void jsonIsOneObjectALine() {
    assertThat(program.run("train", "tiny", "--run", run.toString(), "--json")).isEqualTo(0);

    List<JsonObject> events =
        program.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(events)
        .extracting(event -> event.get("event").getAsString())
        .containsExactly("start", "epoch", "epoch", "epoch", "done");
    assertThat(events.get(0).get("stepsPerEpoch").getAsInt()).isEqualTo(4);
    JsonObject ofClasses = events.get(0).getAsJsonObject("trainingImagesOfClasses");
    assertThat(ofClasses.keySet()).containsExactly("class 0", "class 1", "class 2", "class 3");
    assertThat(ofClasses.asMap().values())
        .extracting(JsonElement::getAsLong)
        .containsExactly(trainingImagesOfClasses());
    assertThat(events.get(4).get("bestBy").getAsString()).isEqualTo("testTop1");
    assertThat(events.get(2).get("step").getAsInt()).isEqualTo(8);
    assertThat(events.get(2).get("learningRate").getAsDouble()).isCloseTo(0.05, within(1e-9));
    assertThat(events.get(4).get("interrupted").getAsBoolean()).isFalse();
  }

  @Test
  void overridesAreKeptForResuming() throws IOException {
    program.run("train", "tiny", "--run", run.toString(), "--epochs=1", "--batch=8", "--seed=-5");

    JsonObject json =
        JsonParser.parseString(Files.readString(run.resolve("run.json"))).getAsJsonObject();
    JsonObject spec = json.getAsJsonObject("spec");
    assertThat(spec.get("epochs").getAsInt()).isEqualTo(1);
    assertThat(spec.get("declaredEpochs").getAsInt()).isEqualTo(3);
    assertThat(spec.get("batch").getAsInt()).isEqualTo(8);
    assertThat(spec.get("seed").getAsLong()).isEqualTo(-5);
    assertThat(json.getAsJsonArray("given"))
        .extracting(JsonElement::getAsString)
        .containsExactly("BATCH", "EPOCHS");
  }

  @Test
  void resumingGivesTheSameMetricsAsNeverStopping() throws IOException {
    program.run("train", "tiny", "--run", run.toString());
    List<String> whole = withoutTimes(run);

    deleteNewest(run.resolve("checkpoints"));

    assertThat(program.run("resume", run.toString())).isEqualTo(0);
    assertThat(program.out()).contains("resuming    from step 8\n");
    assertThat(withoutTimes(run)).isEqualTo(whole).hasSize(4);
  }

  @Test
  void aDamagedCheckpointIsToldOnce() throws IOException {
    program.run("train", "tiny", "--run", run.toString());
    Path damaged = run.resolve("checkpoints/step-0000000012/state.json");
    Files.writeString(damaged, "");

    assertThat(program.run("resume", run.toString())).as(program.err()).isEqualTo(0);
    assertThat(program.err())
        .containsOnlyOnce("step-0000000012")
        .contains("state.json is damaged: its SHA-256 differs");
  }

  @Test
  void aDamagedCheckpointIsToldWhereTheRunIsRefused() throws IOException {
    program.run("train", "tiny", "--run", run.toString());
    Files.writeString(run.resolve("checkpoints/step-0000000012/state.json"), "");
    String text = Files.readString(run.resolve("run.json"));
    Files.writeString(run.resolve("run.json"), text.replace("\"seed\": 1", "\"seed\": 2"));

    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .containsOnlyOnce("step-0000000012")
        .contains(
            "error: " + run + "/run.json: the run was started with a different value of --seed");
  }

  @Test
  void aRunIsNotTrainedOver() {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "1");

    assertThat(program.run("train", "tiny", "--run", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: "
                + run
                + ": there is already a run in this directory\n"
                + "  fix:      choose another directory with --run\n");
  }

  @Test
  void aCompleteRunIsNotResumed() {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "1");

    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: "
                + run
                + ": the run is complete\n"
                + "  found:    1 epoch of 1\n"
                + "  fix:      convoke evaluate "
                + run
                + "\n");
  }

  @Test
  void evaluatingGivesTheNumbersOfTheTraining() {
    program.run("train", "tiny", "--run", run.toString(), "--json");
    List<String> lines = program.out().lines().toList();
    JsonObject done = JsonParser.parseString(lines.get(lines.size() - 1)).getAsJsonObject();

    assertThat(program.run("evaluate", run.toString(), "--json")).isEqualTo(0);

    JsonObject evaluated = JsonParser.parseString(program.out()).getAsJsonObject();
    assertThat(evaluated.get("images").getAsInt()).isEqualTo(32);
    assertThat(evaluated.get("top1")).isEqualTo(done.get("testTop1"));
    assertThat(evaluated.get("loss").getAsDouble())
        .isCloseTo(done.get("testLoss").getAsDouble(), within(1e-5));
  }

  @Test
  void anyCheckpointOfTheRunIsEvaluated() {
    program.run("train", "tiny", "--run", run.toString());
    Path checkpoint = run.resolve("checkpoints/step-0000000008");

    assertThat(program.run("evaluate", checkpoint.toString())).isEqualTo(0);
    assertThat(program.out())
        .startsWith("network     tiny\ncheckpoint  " + checkpoint + "\n")
        .contains("data        pictures, 32 test images\n");
  }

  private static final String GUESSES =
      ": class \\d \\d+\\.\\d %, class \\d \\d+\\.\\d %, class \\d \\d+\\.\\d %";

  @Test
  void predictGoesOnAfterFilesThatCannotBeUsed() throws IOException {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "1");
    Path good = picture("good.png", 8);
    Path large = picture("large.png", 9);
    Path text = Files.writeString(directory.resolve("text.png"), "no picture");

    int code =
        program.run("predict", run.toString(), text.toString(), large.toString(), good.toString());

    assertThat(code).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: "
                + text
                + ": the picture cannot be read\n"
                + "  expected: a JPEG, PNG, BMP or GIF picture\n"
                + "  found:    not a JPEG, PNG, BMP or GIF\n"
                + "  fix:      check that it is complete and that you may read it, or convert it to PNG\n"
                + "warning: 1 of 3 pictures could not be used\n");
    assertThat(program.out())
        .matches(
            large
                + GUESSES
                + " \\(9×9 rescaled to a shorter side of 8, its middle 8×8\\)\n"
                + good
                + GUESSES
                + "\n");
  }

  @Test
  void predictionsAsJsonAreProbabilitiesInFallingOrder() throws IOException {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "1");
    Path good = picture("good.png", 8);

    assertThat(program.run("predict", run.toString(), good.toString(), "--json")).isEqualTo(0);

    JsonObject json = JsonParser.parseString(program.out()).getAsJsonObject();
    assertThat(json.get("image").getAsString()).isEqualTo(good.toString());
    List<Double> probabilities =
        json.getAsJsonArray("classes").asList().stream()
            .map(guess -> guess.getAsJsonObject().get("probability").getAsDouble())
            .toList();
    assertThat(probabilities).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(probabilities).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
  }

  @Test
  void checkpointsOfAChangedNetworkAreRefusedByVariable() {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "1");
    ProgramFixture changed = new ProgramFixture(directory, true, ProgramFixture.CHANGED);

    assertThat(changed.run("resume", run.toString())).isEqualTo(2);
    assertThat(changed.err())
        .contains("checkpoint of another network than tiny")
        .contains("conv/kernel is [3, 3, 1, 8], in the checkpoint [3, 3, 1, 4]");
  }

  @Test
  void runOfTheSameNetworkUnderAnotherName() {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "1");
    ProgramFixture other = new ProgramFixture(directory, true, ProgramFixture.UNTRAINED);

    assertThat(other.run("evaluate", run.toString())).as(other.err()).isZero();
    assertThat(other.out()).startsWith("network     untrained\n");
  }

  @Test
  void runWithoutCheckpoints() throws IOException {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "1");
    deleteNewest(run.resolve("checkpoints"));

    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: "
                + run
                + ": the run has no usable checkpoint\n"
                + "  expected: a directory step-… in "
                + run
                + "/checkpoints\n"
                + "  found:    none\n"
                + "  fix:      convoke train tiny --data pictures --epochs 1 --seed 1\n");
  }

  @Test
  void diskThatFailsDuringTrainingEndsWithThree() throws IOException {
    program.run("train", "tiny", "--run", run.toString(), "--epochs", "2");
    deleteNewest(run.resolve("checkpoints"));
    // The file that the next epoch's line goes to cannot be written: rename fails over a directory.
    Files.delete(run.resolve("train.log"));
    Files.createDirectory(run.resolve("train.log"));

    assertThat(program.run("resume", run.toString())).isEqualTo(3);
    assertThat(program.err())
        .startsWith("error: " + run.resolve("train.log") + ": cannot be written\n")
        .contains("  fix:      check that the disk is not full");
    assertThat(run.resolve("checkpoints/step-0000000004")).isDirectory();
  }

  private Path picture(String name, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    Path file = directory.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static List<Long> steps(Path run) throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).stream()
        .skip(1)
        .map(line -> Long.parseLong(line.split(",")[1]))
        .toList();
  }

  /** All columns but seconds and images per second. */
  private static List<String> withoutTimes(Path run) throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).stream()
        .map(line -> line.replaceAll(",[^,]*,[^,]*$", ""))
        .toList();
  }

  private static Path onlyEntry(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      List<Path> all = entries.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static void deleteNewest(Path checkpoints) throws IOException {
    try (Stream<Path> entries = Files.list(checkpoints)) {
      Path newest = entries.sorted().reduce((first, second) -> second).orElseThrow();
      try (Stream<Path> files = Files.walk(newest)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(TrainingProgramTest::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
