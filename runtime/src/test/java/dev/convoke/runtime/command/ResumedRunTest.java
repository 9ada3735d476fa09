package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.fixture.JsonLeaves;
import dev.convoke.runtime.fixture.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One run with a checkpoint of its first epoch, and every change that must stop it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumedRunTest {

  private static final Recipe RECIPE =
      new Recipe(
          16,
          2,
          new Sgd(0.05, 0.9, false, 1e-4, DecayGroup.ALL),
          new Steps(List.of(1), 0.1),
          List.of(new PadAndCrop(1), new HorizontalFlip()));

  private Path directory;
  private Path run;
  private String file;
  private String metrics;

  @BeforeAll
  void train(@TempDir Path temporary) throws IOException {
    directory = temporary;
    run = directory.resolve("run");
    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run("train", "tiny", "--run", run.toString())).as(program.err()).isZero();
    Path last = run.resolve("checkpoints/step-0000000008");
    try (Stream<Path> files = Files.list(last)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(last);
    file = Files.readString(run.resolve("run.json"));
    metrics = Files.readString(run.resolve("metrics.csv"));
  }

  @AfterEach
  void nothingWasTouched() throws IOException {
    assertThat(run.resolve("metrics.csv")).hasContent(metrics);
    Files.writeString(run.resolve("run.json"), file);
  }

  private ProgramFixture program(Recipe recipe, Dataset pictures) {
    return new ProgramFixture(directory, true, pictures, ProgramFixture.trainedBy(recipe));
  }

  private void assertRefused(
      ProgramFixture program, String where, String name, String then, String now, String fix) {
    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: %s: the run was started with a different value of %s\n".formatted(where, name)
                + "  expected: %s\n  found:    %s\n  fix:      %s\n".formatted(then, now, fix));
  }

  /** A row a value of the recipe, as an edit of the source makes it. */
  static Stream<String> recipe() {
    return JsonLeaves.of(RecipeCodec.STANDARD.json(RECIPE)).stream()
        .filter(leaf -> !leaf.endsWith("kind") && !leaf.equals("freeze"));
  }

  @ParameterizedTest
  @MethodSource("recipe")
  void anotherValueInTheRecipe(String leaf) {
    JsonObject json = RecipeCodec.STANDARD.json(RECIPE);
    String then = text(json, leaf);
    JsonLeaves.set(json, leaf, edited(leaf, json));
    String now = text(json, leaf);
    Recipe edited = RecipeCodec.STANDARD.value(json);

    assertRefused(
        program(edited, ProgramFixture.PICTURES),
        run.toString(),
        nameOf(leaf),
        then,
        now,
        fix(leaf));
  }

  private String fix(String leaf) {
    String source = "put the expected value back in example.Tiny and build again";
    String option =
        switch (leaf) {
          case "batch" -> "; if --batch was typed when the run was started, add \"BATCH\" to";
          case "epochs" -> "; if --epochs was typed when the run was started, add \"EPOCHS\" to";
          default -> "";
        };
    String where = option.isEmpty() ? "" : " the list \"given\" in " + run.resolve("run.json");
    return source + option + where + ", or start a new run with train";
  }

  private static JsonElement edited(String leaf, JsonObject json) {
    return leaf.endsWith("decayGroup")
        ? new JsonPrimitive("KERNELS")
        : JsonLeaves.changed(leaf, JsonLeaves.get(json, leaf));
  }

  private static String text(JsonObject json, String leaf) {
    JsonElement value = JsonLeaves.get(json, leaf);
    if (!value.isJsonArray()) {
      return value.getAsString();
    }
    List<String> texts = new ArrayList<>();
    value.getAsJsonArray().forEach(element -> texts.add(element.getAsString()));
    return String.join(", ", texts);
  }

  private static String nameOf(String leaf) {
    return switch (leaf) {
      case "batch" -> "@Train(batch) or --batch";
      case "epochs" -> "@Train(epochs) or --epochs";
      case "optimizer.learningRate" -> "@Sgd(learningRate)";
      case "optimizer.momentum" -> "@Sgd(momentum)";
      case "optimizer.nesterov" -> "@Sgd(nesterov)";
      case "optimizer.weightDecay" -> "@Sgd(weightDecay)";
      case "optimizer.decayGroup" -> "@Sgd(decay)";
      case "schedule.at" -> "@Steps(at)";
      case "schedule.factor" -> "@Steps(factor)";
      case "augmentation[0].padding" -> "@PadAndCrop";
      default -> throw new IllegalArgumentException("no row for " + leaf);
    };
  }

  @Test
  void anAugmentationLess() {
    Recipe edited =
        new Recipe(
            16, 2, RECIPE.optimizer(), RECIPE.schedule(), List.of(RECIPE.augmentation().get(0)));

    assertRefused(
        program(edited, ProgramFixture.PICTURES),
        run.toString(),
        "the augmentations",
        "@PadAndCrop(1), @HorizontalFlip",
        "@PadAndCrop(1)",
        "put the expected value back in example.Tiny and build again, or start a new run with"
            + " train");
  }

  /** A row a value of the file, as an editor makes it; the codec is walked, none is forgotten. */
  static Stream<String> file() {
    return Stream.of(
        "network",
        "batch",
        "epochs",
        "recipe.optimizer.learningRate",
        "recipe.optimizer.momentum",
        "recipe.optimizer.nesterov",
        "recipe.optimizer.weightDecay",
        "recipe.optimizer.decayGroup",
        "recipe.schedule.at",
        "recipe.schedule.factor",
        "recipe.augmentation[0].padding",
        "recipe.freeze",
        "data.name",
        "data.training",
        "data.test",
        "data.classes",
        "data.mean",
        "data.deviation",
        "data.digest",
        "seed",
        "deterministic",
        "oneDnn");
  }

  @Test
  void theFileHasNoOtherValues() {
    assertThat(JsonLeaves.of(JsonText.parse(file).getAsJsonObject("spec")))
        .filteredOn(leaf -> !leaf.endsWith("kind") && !leaf.equals("precision"))
        .containsExactlyInAnyOrderElementsOf(file().toList());
  }

  @ParameterizedTest
  @MethodSource("file")
  void anotherValueInTheFile(String leaf) throws IOException {
    JsonObject json = JsonText.parse(file);
    JsonObject spec = json.getAsJsonObject("spec");
    String then = text(spec, leaf);
    JsonLeaves.set(spec, leaf, JsonLeaves.changed(leaf, JsonLeaves.get(spec, leaf)));
    Files.writeString(run.resolve("run.json"), JsonText.indented(json));

    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .startsWith("error: " + run + "/run.json: the run was started with a different value of ")
        .contains("  expected: " + (then.isEmpty() ? "none" : then))
        .contains("  found:    ")
        .endsWith(
            "  fix:      put the expected value back as spec."
                + leaf
                + " in the file, or start a new run with train\n");
  }

  @Test
  void aPrecisionThatThereIsNot() throws IOException {
    Files.writeString(run.resolve("run.json"), file.replace("FLOAT32", "FLOAT16"));

    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .contains(
            "  found:    spec.precision: unknown precision \"FLOAT16\"; known are FLOAT32\n"
                + "  fix:      put the file back, or start a new run with train\n");
  }

  static Stream<Arguments> data() {
    Dataset pictures = ProgramFixture.PICTURES;
    byte[] pixels = ((ImageSet) pictures.training()).pixels().clone();
    pixels[100] ^= 1;
    return Stream.of(
        Arguments.of(
            "the images or labels of the data set",
            of(pictures, set -> withPixels(set, pixels), set -> set, pictures.classes())),
        Arguments.of(
            "the images or labels of the data set",
            of(pictures, set -> set, ResumedRunTest::withOtherLabel, pictures.classes())),
        Arguments.of(
            "the number of training images",
            of(pictures, set -> Pictures.set(65, 8, 8, 1, 4, 1), set -> set, pictures.classes())),
        Arguments.of(
            "the number of test images",
            of(pictures, set -> set, set -> Pictures.set(33, 8, 8, 1, 4, 2), pictures.classes())),
        Arguments.of(
            "the classes of the data set",
            of(pictures, set -> set, set -> set, List.of("a", "class 1", "class 2", "class 3"))),
        Arguments.of(
            "the mean of the training pixels",
            new Dataset(
                "pictures",
                pictures.classes(),
                new float[] {0.5f},
                pictures.deviation(),
                pictures.training(),
                Optional.empty(),
                pictures.test())),
        Arguments.of(
            "the standard deviation of the training pixels",
            new Dataset(
                "pictures",
                pictures.classes(),
                pictures.mean(),
                new float[] {0.5f},
                pictures.training(),
                Optional.empty(),
                pictures.test())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("data")
  void otherData(String name, Dataset changed) {
    ProgramFixture program = program(RECIPE, changed);

    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .startsWith(
            "error: " + run + ": the run was started with a different value of " + name + "\n")
        .contains("\n  expected: ", "\n  found:    ")
        .endsWith(
            "\n  fix:      give it the data that it was started with (--data-dir names their"
                + " directory), or start a new run with train\n");
  }

  /** The statistics stay as they were, so that what is changed alone is told. */
  private static Dataset of(
      Dataset dataset,
      UnaryOperator<ImageSet> training,
      UnaryOperator<ImageSet> test,
      List<String> classes) {
    return new Dataset(
        dataset.name(),
        classes,
        dataset.mean(),
        dataset.deviation(),
        training.apply((ImageSet) dataset.training()),
        Optional.empty(),
        test.apply((ImageSet) dataset.test()));
  }

  private static ImageSet withPixels(ImageSet set, byte[] pixels) {
    return new ImageSet(
        set.count(), set.height(), set.width(), set.channels(), pixels, set.labels());
  }

  private static ImageSet withOtherLabel(ImageSet set) {
    int[] labels = set.labels().clone();
    labels[0] ^= 1;
    return new ImageSet(
        set.count(), set.height(), set.width(), set.channels(), set.pixels(), labels);
  }

  @Test
  void anOptionThatWasGivenGoesBeforeWhatTheSourceSaysNow() {
    Path given = directory.resolve("given");
    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run("train", "tiny", "--run", given.toString(), "--batch", "8")).isZero();
    deleteNewest(given.resolve("checkpoints"));
    Recipe edited = new Recipe(32, 2, RECIPE.optimizer(), RECIPE.schedule(), RECIPE.augmentation());

    ProgramFixture later = program(edited, ProgramFixture.PICTURES);

    assertThat(later.run("resume", given.toString())).as(later.err()).isZero();
    assertThat(later.err()).isEmpty();
  }

  @Test
  void aRunGoesOnAfterItsNetworkWasRenamedAndMoved() throws IOException {
    Path moved = directory.resolve("renamed");
    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run("train", "tiny", "--run", moved.toString())).isZero();
    deleteNewest(moved.resolve("checkpoints"));
    assertThat(moved.resolve("run.json")).content().doesNotContain("example.Tiny");
    ProgramFixture later =
        new ProgramFixture(
            directory,
            true,
            ProgramFixture.PICTURES,
            ProgramFixture.UNTRAINED,
            ProgramFixture.renamed(ProgramFixture.trainedBy(RECIPE), "elsewhere.Small", "small"));

    assertThat(later.run("resume", moved.toString())).as(later.err()).isZero();
    assertThat(later.err()).isEmpty();
    assertThat(later.run("evaluate", moved.toString())).as(later.err()).isZero();
    assertThat(later.out()).startsWith("network     small\n");
  }

  @Test
  void aNetworkThatTheProgramDoesNotHave() {
    ProgramFixture program =
        new ProgramFixture(
            directory,
            true,
            ProgramFixture.PICTURES,
            ProgramFixture.renamed(ProgramFixture.CHANGED, "elsewhere.Small", "small"));

    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: "
                + run
                + ": the run of a network that this program does not have\n"
                + "  expected: small\n"
                + "  found:    tiny, fingerprint tiny with 4 filters\n"
                + "  fix:      run the program of tiny, or add the network to this one\n");
  }

  @Test
  void anOptionInTheFileThatThereIsNot() throws IOException {
    JsonObject json = JsonText.parse(file);
    json.getAsJsonArray("given").add("SEED");
    Files.writeString(run.resolve("run.json"), JsonText.indented(json));

    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .contains("  found:    given[0]: unknown option \"SEED\"; known are BATCH, EPOCHS\n");
  }

  /** Nobody can say whether the file was edited or the source, so both are named. */
  @Test
  void anOptionThatWasTakenOutOfTheFile() throws IOException {
    Path given = directory.resolve("taken-out");
    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run("train", "tiny", "--run", given.toString(), "--batch", "8")).isZero();
    deleteNewest(given.resolve("checkpoints"));
    JsonObject json = JsonText.parse(Files.readString(given.resolve("run.json")));
    json.add("given", new JsonArray());
    Files.writeString(given.resolve("run.json"), JsonText.indented(json));

    assertThat(program.run("resume", given.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: "
                + given
                + ": the run was started with a different value of @Train(batch) or --batch\n"
                + "  expected: 8\n"
                + "  found:    16\n"
                + "  fix:      put the expected value back in example.Tiny and build again; if"
                + " --batch was typed when the run was started, add \"BATCH\" to the list \"given\" in "
                + given.resolve("run.json")
                + ", or start a new run with train\n");
  }

  @Test
  void bothOptionsThatWereTakenOutOfTheFile() throws IOException {
    Path given = directory.resolve("both-taken-out");
    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(
            program.run(
                "train", "tiny", "--run", given.toString(), "--batch", "8", "--epochs", "3"))
        .isZero();
    deleteNewest(given.resolve("checkpoints"));
    JsonObject json = JsonText.parse(Files.readString(given.resolve("run.json")));
    json.add("given", new JsonArray());
    Files.writeString(given.resolve("run.json"), JsonText.indented(json));

    assertThat(program.run("resume", given.toString())).isEqualTo(2);
    assertThat(program.err())
        .endsWith(
            "  fix:      put the expected values back in example.Tiny and build again; if --batch"
                + " and --epochs were typed when the run was started, add \"BATCH\" and"
                + " \"EPOCHS\" to the list \"given\" in "
                + given.resolve("run.json")
                + ", or start a new run with train\n");
  }

  @Test
  void aDirectoryOfTheDataThatIsGone() throws IOException {
    JsonObject json = JsonText.parse(file);
    json.addProperty("dataDirectory", directory.resolve("gone").toString());
    Files.writeString(run.resolve("run.json"), JsonText.indented(json));

    assertNoDirectory("gone: no such directory", "nothing there", "resume", run.toString());
    json.addProperty("dataDirectory", run.resolve("metrics.csv").toString());
    Files.writeString(run.resolve("run.json"), JsonText.indented(json));
    assertNoDirectory("metrics.csv: not a directory", "a file", "evaluate", run.toString());

    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    String typed = run.resolve("metrics.csv").toString();
    assertThat(program.run("resume", run.toString(), "--data-dir", typed)).isEqualTo(2);
    assertThat(program.err()).startsWith("error: --data-dir " + typed + ": not a directory\n");
  }

  private void assertNoDirectory(String what, String found, String... command) {
    ProgramFixture program = program(RECIPE, ProgramFixture.PICTURES);
    assertThat(program.run(command)).isEqualTo(2);
    assertThat(program.err())
        .startsWith("error: " + run + "/run.json: dataDirectory ")
        .contains(what + "\n", "  found:    " + found + "\n")
        .endsWith("  fix:      name a directory that is there by --data-dir\n");
  }

  @Test
  void dataThatTheProgramLacks() throws IOException {
    ProgramFixture program =
        new ProgramFixture(
            directory, true, new DatasetCatalog(List.of()), ProgramFixture.trainedBy(RECIPE));

    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            "error: the run was started on data set pictures, which this program lacks\n"
                + "  expected: pictures on the class path\n"
                + "  found:    no data set\n"
                + "  fix:      put the data set on the class path again\n");
  }

  private static void deleteNewest(Path checkpoints) {
    try (Stream<Path> entries = Files.list(checkpoints)) {
      Path newest = entries.sorted().reduce((first, second) -> second).orElseThrow();
      try (Stream<Path> files = Files.list(newest)) {
        for (Path each : files.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(newest);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
