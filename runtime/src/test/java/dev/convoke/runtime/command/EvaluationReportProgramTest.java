package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.runtime.disk.Disk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report that {@code evaluate} writes. */
class EvaluationReportProgramTest {

  @TempDir private static Path trained;
  private static ProgramFixture program;
  private static Path run;

  @TempDir private Path directory;

  @BeforeAll
  static void train() {
    run = trained.resolve("run");
    program = ProgramFixture.zoo(trained.resolve("runs"));
    assertThat(program.run("train", "tiny", "--run", run.toString(), "--epochs", "1")).isZero();
  }

  @Test
  void itLiesInTheRunUnderTheStepOfTheCheckpoint() {
    Path report = run.resolve("evaluation-0000000004-single-crop");

    assertThat(program.run("evaluate", run.toString())).isZero();

    assertThat(report.resolve("predictions.csv")).isRegularFile();
    assertThat(report.resolve("confusion.png")).isRegularFile();
    assertThat(program.out())
        .containsPattern(
            "\ncalibration probabilities are off by \\d+\\.\\d\\d % on average \\(ECE\\)\n")
        .containsPattern("\nconfused    class \\d as class \\d \\d+")
        .containsPattern("\nclass +images +precision +recall +F1\nclass 0 ")
        .endsWith("report      " + report + "\n");
    assertThat(program.err()).isEmpty();
    assertThat(program.run("evaluate", run.toString())).isZero();
  }

  /** Of two epochs, the second is lost, as if the run had been killed in it. */
  @Test
  void theRunGoesOnAndCanBePredictedBesideIt() throws IOException {
    String going = directory.resolve("going").toString();
    assertThat(program.run("train", "tiny", "--run", going, "--epochs", "2")).isZero();
    Disk.deleteTree(Path.of(going, "checkpoints", "step-0000000008"));
    Path picture = directory.resolve("picture.png");
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());

    assertThat(program.run("evaluate", going)).isZero();
    assertThat(program.run("predict", going, picture.toString())).as(program.err()).isZero();
    assertThat(program.run("resume", going)).as(program.err()).isZero();
    assertThat(program.run("evaluate", going)).isZero();

    assertThat(Path.of(going, "evaluation-0000000004-single-crop/confusion.png")).isRegularFile();
    assertThat(Path.of(going, "evaluation-0000000008-single-crop/confusion.png")).isRegularFile();
  }

  @Test
  void jsonHasTheReportToo() throws IOException {
    Path report = directory.resolve("deep/report");

    assertThat(program.run("evaluate", run.toString(), "--json", "--output", report.toString()))
        .isZero();

    JsonObject json = JsonParser.parseString(program.out()).getAsJsonObject();
    assertThat(json.get("report").getAsString()).isEqualTo(report.toString());
    assertThat(json.get("calibrationError").getAsDouble()).isBetween(0.0, 1.0);
    JsonObject confused = json.getAsJsonArray("mostConfused").get(0).getAsJsonObject();
    assertThat(confused.keySet()).containsExactly("class", "predicted", "images");
    List<String> lines = Files.readAllLines(report.resolve("predictions.csv"));
    long hits = lines.stream().map(line -> line.split(",")).filter(f -> f[1].equals(f[2])).count();
    assertThat((double) hits / 32).isEqualTo(json.get("top1").getAsDouble());
  }

  @Test
  void aDirectoryWithFilesIsRefusedBeforeAnythingIsEvaluated() throws IOException {
    Files.writeString(directory.resolve("thesis.tex"), "years of work");

    assertThat(program.run("evaluate", run.toString(), "--output", directory.toString()))
        .isEqualTo(2);

    assertThat(program.err())
        .startsWith("error: --output " + directory + ": not a new or empty directory\n");
    assertThat(program.out()).isEmpty();
    assertThat(directory.resolve("thesis.tex")).exists();
  }

  @Test
  void aPlaceWhereNoReportCanBeIsAFailureAfterTheNumbers() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    int code = program.run("evaluate", run.toString(), "--output", file.resolve("r").toString());

    assertThat(code).isEqualTo(3);
    assertThat(program.out()).contains("\ntest        top-1 ");
    assertThat(program.err()).contains("the report cannot be written");
  }

  @Test
  void jsonHasTheNumbersAlsoWhereNoReportCanBe() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    int code =
        program.run("evaluate", run.toString(), "--json", "--output", file.resolve("r").toString());

    assertThat(code).isEqualTo(3);
    JsonObject json = JsonParser.parseString(program.out()).getAsJsonObject();
    assertThat(json.get("top1").getAsDouble()).isBetween(0.0, 1.0);
    assertThat(json.get("unanswered").getAsInt()).isZero();
    assertThat(json.keySet()).doesNotContain("report");
    assertThat(program.err()).contains("the report cannot be written");
  }

  /** As {@code mv report report.old} keeps an earlier one. */
  @ParameterizedTest
  @ValueSource(strings = {"report.old", "report.part", ".report.old"})
  void whatLiesBesideTheReportStays(String name) throws IOException {
    Path kept = Files.createDirectory(directory.resolve(name));
    Files.writeString(kept.resolve("thesis.tex"), "years of work");
    Path report = directory.resolve("report");

    assertThat(program.run("evaluate", run.toString(), "--output", report.toString())).isZero();

    assertThat(kept.resolve("thesis.tex")).exists();
    assertThat(report.resolve("predictions.csv")).exists();
  }

  /** A mount point is such a directory, which cannot be replaced. */
  @Test
  void anEmptyDirectoryIsFilledAndStaysTheOneItIs() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), empty);
    Object key = Files.readAttributes(empty, BasicFileAttributes.class).fileKey();
    String typed = link.resolve(".").toString();

    assertThat(program.run("evaluate", run.toString(), "--output", typed))
        .as(program.err())
        .isZero();

    assertThat(link).isSymbolicLink();
    assertThat(empty.resolve("predictions.csv")).exists();
    assertThat(Files.readAttributes(empty, BasicFileAttributes.class).fileKey()).isEqualTo(key);
  }
}
