package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.description.codec.JsonText;
import dev.convoke.runtime.fixture.JsonLeaves;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of a run that somebody wrote: their digests agree, their contents are what no training
 * leaves behind. Each is refused with the member, and nothing is called a defect of Convoke.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRunTest {

  private static final List<String> VALUES =
      List.of(
          "-1",
          "0",
          "0.5",
          "4.9",
          "4294967300",
          "18446744073709551617",
          "1e400",
          "1e-300",
          "\"NaN\"",
          "\"-Infinity\"",
          "null",
          "true",
          "\"\"",
          "\"\\u001b[2J\"",
          "[]",
          "[0]",
          "[\"\"]",
          "[0.5, 0.5, 0.5]",
          "{}");

  private Path temporary;
  private ProgramFixture program;
  private Path run;
  private Path checkpoint;
  private Path picture;
  private String state;
  private String file;

  @BeforeAll
  void train(@TempDir Path directory) throws IOException {
    temporary = directory;
    run = temporary.resolve("run");
    program = ProgramFixture.zoo(temporary);
    assertThat(program.run("train", "tiny", "--run", run.toString())).as(program.err()).isZero();
    try (Stream<Path> entries = Files.list(run.resolve("checkpoints"))) {
      List<Path> all = entries.sorted().toList();
      checkpoint = all.get(all.size() - 2);
      for (Path other : all) {
        if (!other.equals(checkpoint)) {
          delete(other);
        }
      }
    }
    picture = temporary.resolve("picture.png");
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());
    state = Files.readString(checkpoint.resolve("state.json"));
    file = Files.readString(run.resolve("run.json"));
  }

  @BeforeEach
  void restore() throws IOException {
    program = ProgramFixture.zoo(temporary);
    Files.writeString(run.resolve("run.json"), file);
    Files.writeString(checkpoint.resolve("state.json"), state);
    writeDigests();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(directory);
  }

  private void writeDigests() throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.list(checkpoint)) {
      for (Path each : files.sorted().toList()) {
        String name = each.getFileName().toString();
        if (!name.equals("SHA256SUMS")) {
          lines.append(sha256(Files.readAllBytes(each))).append("  ").append(name).append('\n');
        }
      }
    }
    Files.writeString(checkpoint.resolve("SHA256SUMS"), lines);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes a value of the checkpoint, and every digest that covers it. */
  private void forge(String leaf, String value) throws IOException {
    JsonObject json = JsonParser.parseString(state).getAsJsonObject();
    JsonObject sections = json.getAsJsonObject("sections");
    JsonLeaves.set(sections, leaf, JsonParser.parseString(value));
    JsonElement spec = sections.getAsJsonObject("run").get("spec");
    if (!leaf.equals("run.digest")) {
      sections.getAsJsonObject("run").addProperty("digest", JsonText.sha256(spec));
    }
    Files.writeString(checkpoint.resolve("state.json"), JsonText.indented(json));
    writeDigests();
  }

  private void assertRefused(String found) {
    List<String> words = List.of(run.toString(), picture.toString());
    for (String command : List.of("evaluate", "predict", "resume")) {
      List<String> args =
          Stream.concat(Stream.of(command), words.stream().limit(command.equals("predict") ? 2 : 1))
              .toList();
      int code = program.run(args.toArray(String[]::new));
      assertThat(program.err()).as(command).contains(found).doesNotContain("defect");
      assertThat(code).as(command + "\n" + program.err()).isEqualTo(2);
    }
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "position.epoch | -1 | section position: epoch: expected at least 0, found -1",
        "position.step | -1 | section position: step: expected at least 0, found -1",
        "position.batch | -7 | section position: batch: expected at least 0, found -7",
        "position.epoch | 500 | section position: epoch: expected at most 3, found 500",
        "position.batch | 5 | section position: batch: expected at most 4, found 5",
        "position.step | 7 | section position: step: expected 8, found 7",
        "tally.images | -1 | section tally: images: expected at least 0, found -1",
        "tally.hits | 999999 | section tally: hits: expected a part of the images, found 999999",
        "measured.top1 | 1.5 | section measured: top1: expected a fraction from 0 to 1, found 1.5",
        "run.spec.epochs | 4294967300 | section run: spec.epochs: expected an integer of 32 bits,"
            + " found 4294967300",
        "run.spec.epochs | 4.9 | section run: spec.epochs: expected an integer, found 4.9",
        "run.spec.epochs | 0 | section run: spec.epochs: expected at least 1, found 0",
        "run.spec.batch | 0 | section run: spec.batch: expected at least 1, found 0",
        "run.spec.seed | 18446744073709551617 | section run: spec.seed: expected an integer of 64"
            + " bits, found 18446744073709551617",
        "run.spec.data.deviation | [0] | section run: spec.data.deviation: expected finite numbers"
            + " above 0, found [0]",
        "run.spec.data.mean | [\"NaN\"] | section run: spec.data.mean: expected finite numbers,"
            + " found [\"NaN\"]",
        "run.spec.data.training | 0 | section run: spec.data.training: expected at least 1, found"
            + " 0",
        "run.digest | \"0123\" | section run: digest: expected ",
        "variables.list[0].shape | [1.5] | section variables: list[0].shape[0]: expected an"
            + " integer, found 1.5"
      })
  void aValueThatNoTrainingLeavesBehind(String leaf, String value, String found)
      throws IOException {
    forge(leaf, value);

    assertRefused(found);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "run.spec.data.classes | [\"cat\"] | run.spec.data.classes of length 4",
        "run.spec.data.mean | [0.1, 0.2, 0.3] | run.spec.data.mean of length 1",
        "run.spec.data.deviation | [0.1, 0.2, 0.3] | run.spec.data.deviation of length 1"
      })
  void dataThatDoNotFitTheNetwork(String leaf, String value, String expected) throws IOException {
    forge(leaf, value);

    assertRefused("  expected: state.json: " + expected + "\n");
  }

  @Test
  void weightsThatAreNone() throws IOException {
    Path index = checkpoint.resolve("weights.index");
    byte[] bytes = Files.readAllBytes(index);
    try {
      Files.writeString(index, "not an index");
      writeDigests();

      assertRefused("  expected: the network's variables in the files weights.*\n");
    } finally {
      Files.write(index, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"state.json", "weights.index", "weights.data-00000-of-00001"})
  void aDigestThatIsLeftOut(String name) throws IOException {
    List<String> lines = Files.readAllLines(checkpoint.resolve("SHA256SUMS"));
    Files.write(
        checkpoint.resolve("SHA256SUMS"),
        lines.stream().filter(line -> !line.endsWith("  " + name)).toList());

    assertRefused("SHA256SUMS has no line for " + name);
  }

  @Test
  void aStepThatNoNumberHolds() throws IOException {
    Path other =
        Files.createDirectory(checkpoint.resolveSibling("step-99999999999999999999999999"));
    try {
      assertThat(program.run("evaluate", run.toString())).as(program.err()).isZero();
    } finally {
      Files.delete(other);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "7", "{\"format\": 1}"})
  void aRunFileThatIsNone(String text) throws IOException {
    Files.writeString(run.resolve("run.json"), text);

    assertRefused("error: " + run + "/run.json: damaged");
  }

  @Test
  void aRunFileOfANewerVersion() throws IOException {
    Files.writeString(run.resolve("run.json"), file.replace("\"format\": 1", "\"format\": 2"));

    assertRefused("error: " + run + "/run.json: written by a newer version of Convoke\n");
  }

  /** Nothing is waited for, and nothing is read without end. */
  @ParameterizedTest
  @Timeout(60)
  @EnabledOnOs(OS.LINUX)
  @ValueSource(
      strings = {"state.json", "weights.index", "weights.data-00000-of-00001", "SHA256SUMS"})
  void somethingElseInThePlaceOfAFileOfTheCheckpoint(String name) throws Exception {
    Path file = checkpoint.resolve(name);
    Path aside = Files.move(file, temporary.resolve("aside"));
    try {
      mkfifo(file);
      assertRefused(file + ": is a named pipe, not a file");
      Files.delete(file);

      Files.createSymbolicLink(file, Path.of("/dev/zero"));
      assertRefused(file + ": is a device, not a file");
      Files.delete(file);

      Files.createDirectory(file);
      assertRefused(file + ": is a directory, not a file");
      Files.delete(file);

      Files.createSymbolicLink(file, aside);
      assertThat(program.run("evaluate", run.toString())).as(program.err()).isZero();
    } finally {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCheckpointByNameWhoseStateIsAPipe() throws Exception {
    Path file = checkpoint.resolve("state.json");
    Files.delete(file);
    mkfifo(file);
    try {
      assertThat(program.run("evaluate", checkpoint.toString())).isEqualTo(2);
      assertThat(program.err())
          .startsWith("error: " + checkpoint + ": not a usable checkpoint\n")
          .contains(file + ": is a named pipe, not a file");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aTextThatIsTooLong() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(run.resolve("run.json").toFile(), "rw")) {
      file.setLength(1L << 40); // takes no room on the disk
    } catch (IOException tooLongForThisFileSystem) {
      assumeThat(false).isTrue();
    }

    assertRefused("run.json: is longer than 67,108,864 bytes\n");
  }

  @Test
  void aFileInThePlaceOfTheCheckpoints() throws IOException {
    Path checkpoints = checkpoint.getParent();
    Path aside = Files.move(checkpoints, temporary.resolve("aside"));
    try {
      Files.writeString(checkpoints, "");

      assertRefused(
          "error: "
              + checkpoints
              + ": the checkpoints cannot be listed\n"
              + "  expected: a directory that you may read\n"
              + "  found:    "
              + checkpoints
              + ": is a file, not a directory\n"
              + "  fix:      put the directory of the checkpoints back in its place\n");
    } finally {
      Files.delete(checkpoints);
      Files.move(aside, checkpoints);
    }
  }

  @Test
  @Timeout(60)
  @EnabledOnOs(OS.LINUX)
  void aPipeInThePlaceOfTheCheckpoints() throws Exception {
    Path checkpoints = checkpoint.getParent();
    Path aside = Files.move(checkpoints, temporary.resolve("aside"));
    try {
      mkfifo(checkpoints);
      assertRefused("found:    " + checkpoints + ": is a named pipe, not a directory\n");
      Files.delete(checkpoints);

      Files.createSymbolicLink(checkpoints, Path.of("/not/mounted"));
      assertRefused("found:    " + checkpoints + ": is a link to nothing, not a directory\n");
    } finally {
      Files.delete(checkpoints);
      Files.move(aside, checkpoints);
    }
  }

  private static void mkfifo(Path path) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void somethingElseInThePlaceOfTheRunFile() throws Exception {
    Files.delete(run.resolve("run.json"));
    assertRefused("  found:    no run.json\n");

    Files.createDirectory(run.resolve("run.json"));
    assertRefused("  found:    run.json is a directory\n");
    Files.delete(run.resolve("run.json"));

    mkfifo(run.resolve("run.json"));
    assertRefused("  found:    run.json is a named pipe\n");
    Files.delete(run.resolve("run.json"));

    Files.createSymbolicLink(run.resolve("run.json"), Path.of("/dev/zero"));
    assertRefused("  found:    run.json is a device\n");
    Files.delete(run.resolve("run.json"));
  }

  /** Whatever stands anywhere: it is measured, or refused as the user's. */
  @Test
  void anyValueAnywhere() throws IOException {
    Random random = new Random(13);
    List<String> leaves =
        JsonLeaves.of(JsonParser.parseString(state).getAsJsonObject().getAsJsonObject("sections"));
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      restore();
      String leaf = leaves.get(random.nextInt(leaves.size()));
      String value = VALUES.get(random.nextInt(VALUES.size()));
      forge(leaf, value);

      int code = program.run("evaluate", run.toString());

      assertThat(code).as(leaf + " = " + value + "\n" + program.err()).isIn(0, 2);
      assertThat(program.err()).doesNotContain("\u001b");
      refused += code == 2 ? 1 : 0;
    }
    assertThat(refused).isBetween(100, 150);
  }

  /** The same in the file of the run; what may differ is harmless. */
  @Test
  void anyValueInTheRunFile() throws IOException {
    Random random = new Random(14);
    JsonObject json = JsonParser.parseString(file).getAsJsonObject();
    List<String> leaves = JsonLeaves.of(json);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      restore();
      JsonObject forged = json.deepCopy();
      String leaf = leaves.get(random.nextInt(leaves.size()));
      String value = VALUES.get(random.nextInt(VALUES.size()));
      JsonLeaves.set(forged, leaf, JsonParser.parseString(value));
      Files.writeString(run.resolve("run.json"), JsonText.indented(forged));

      int code = program.run("evaluate", run.toString());

      assertThat(code).as(leaf + " = " + value + "\n" + program.err()).isIn(0, 2);
      refused += code == 2 ? 1 : 0;
    }
    assertThat(refused).isBetween(60, 150);
  }
}
