package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command advises to type is typed, and it works. */
class AdviceTest {

  @TempDir Path runs;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    program = ProgramFixture.zoo(runs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trian tiny --epochs 1",
        "evaluat",
        "docter",
        "nonsense",
        "--nonsense",
        "train",
        "train tiny tiny",
        "train tiny --zzzzzzzz",
        "train tiny --epochs",
        "summary alexnet",
        "predict x",
        "list more"
      })
  void ofWrongUsage(String typed) {
    assertThat(program.run(typed.split(" "))).isEqualTo(2);

    typeWhatIsAdvised("  fix:      ");
  }

  @Test
  void ofTheDoctor() {
    assertThat(program.run("doctor")).isZero();

    typeWhatIsAdvised("next: ");
  }

  @Test
  void ofAnInterruptedRun() throws IOException {
    Path run = train();
    Path last = run.resolve("checkpoints/step-0000000012");
    delete(last);
    Files.writeString(run.resolve("train.log"), "");
    Path copy = runs.resolve("copy");
    copy(run, copy);

    assertThat(program.run("resume", run + "/checkpoints/step-0000000008")).isEqualTo(2);
    typeWhatIsAdvised("  fix:      ");

    assertThat(program.run("train", "tiny", "--run", copy.toString())).isEqualTo(2);
    typeWhatIsAdvised("  fix:      ");
  }

  @Test
  void ofARunThatIsDone() {
    Path run = train();

    assertThat(program.run("resume", run.toString())).isEqualTo(2);
    typeWhatIsAdvised("  fix:      ");

    assertThat(program.run("train", "tiny", "--run", run.toString())).isEqualTo(2);
    assertThat(program.err()).endsWith("  fix:      choose another directory with --run\n");
  }

  @Test
  void ofARunWithoutACheckpoint() throws IOException {
    Path run = train();
    delete(run.resolve("checkpoints"));
    Files.createDirectory(run.resolve("checkpoints"));

    assertThat(program.run("evaluate", run.toString())).isEqualTo(2);
    typeWhatIsAdvised("  fix:      ");
  }

  @Test
  void ofATrainingThatIsDone() throws IOException {
    train();
    String told = program.out();
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    Path picture = runs.resolve("picture.png");
    assertThat(ImageIO.write(image, "png", picture.toFile())).isTrue();

    type(advised(told, "evaluate    "));
    type(advised(told, "predict     ").replace("IMAGE.png", picture.toString()));
  }

  private Path train() {
    Path run = runs.resolve("run");
    assertThat(program.run("train", "tiny", "--run", run.toString())).as(program.err()).isZero();
    return run;
  }

  /** Behind a comma there is another way, in words. */
  private void typeWhatIsAdvised(String label) {
    type(advised(program.out() + program.err(), label).replaceFirst(", or .*", ""));
  }

  /** What is to be typed behind the program's name. */
  private static String advised(String told, String label) {
    return told.lines()
        .filter(line -> line.startsWith(label + "convoke "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(told))
        .substring(label.length() + "convoke ".length());
  }

  private void type(String advice) {
    assertThat(program.run(advice.split(" "))).as(advice + "\n" + program.err()).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    }
  }
}
