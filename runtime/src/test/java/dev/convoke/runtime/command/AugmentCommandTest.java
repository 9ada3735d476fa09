package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AugmentCommandTest {

  @TempDir Path folder;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    program = ProgramFixture.zoo(folder.resolve("runs"));
  }

  @Test
  void drawsThePictureThatTrainLeavesInTheRun() throws IOException {
    Path run = folder.resolve("run");
    String output = folder.toString();

    assertThat(program.run("augment", "tiny", "--seed", "3", "--output", output)).isEqualTo(0);
    assertThat(program.out()).isEqualTo(folder.resolve("tiny-first-batch.png") + "\n");
    assertThat(program.err()).isEmpty();
    assertThat(
            program.run("train", "tiny", "--seed", "3", "--epochs", "1", "--run", run.toString()))
        .isEqualTo(0);
    assertThat(program.err()).isEmpty();

    // a batch of 16 images, of which a run shows 16
    assertThat(folder.resolve("tiny-first-batch.png"))
        .hasSameBinaryContentAs(run.resolve("first-batch.png"));
    assertThat(ImageIO.read(run.resolve("first-batch.png").toFile()).getWidth())
        .isGreaterThan(4 * 160);
  }

  @Test
  void anotherSeedOrBatchIsAnotherPicture() throws IOException {
    byte[] first = drawn();
    assertThat(drawn("--seed", "2")).isNotEqualTo(first);
    assertThat(drawn("--batch", "8")).isNotEqualTo(first);
    assertThat(drawn()).isEqualTo(first);
  }

  private byte[] drawn(String... more) throws IOException {
    Path file = folder.resolve("drawn.png");
    String[] arguments = new String[4 + more.length];
    System.arraycopy(more, 0, arguments, 4, more.length);
    arguments[0] = "augment";
    arguments[1] = "tiny";
    arguments[2] = "--output";
    arguments[3] = file.toString();
    assertThat(program.run(arguments)).as(program.err()).isEqualTo(0);
    return Files.readAllBytes(file);
  }

  /** Refused are the network, the recipe, the data and the batch. */
  @Test
  void whatTrainRefusesIsRefusedInTheSameWords() {
    ProgramFixture untrainable =
        new ProgramFixture(folder.resolve("runs"), true, ProgramFixture.RECIPE);
    assertRefusedAsByTrain(untrainable, "tiny");
    assertRefusedAsByTrain(program, "untrained");
    assertRefusedAsByTrain(program, "tinny");
    assertRefusedAsByTrain(program, "tiny", "--data", "large");
    assertRefusedAsByTrain(program, "tiny", "--data", "nothing");
    assertRefusedAsByTrain(program, "tiny", "--data-dir", folder.resolve("none").toString());
    assertRefusedAsByTrain(program, "tiny", "--batch", "65");
    assertRefusedAsByTrain(program, "tiny", "--batch", "0");
    assertRefusedAsByTrain(program, "tiny", "--seed", "x");
    assertThat(folder).isEmptyDirectory();
  }

  private static void assertRefusedAsByTrain(ProgramFixture program, String... arguments) {
    String[] all = new String[1 + arguments.length];
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[0] = "train";
    assertThat(program.run(all)).isEqualTo(2);
    String refusal = program.err();
    all[0] = "augment";
    assertThat(program.run(all)).isEqualTo(2);
    assertThat(program.err().replace("convoke augment", "convoke train")).isEqualTo(refusal);
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() {
    Path file = folder.resolve("none/picture.png");
    assertThat(program.run("augment", "tiny", "--output", file.toString())).isEqualTo(2);
    assertThat(program.err())
        .startsWith("error: " + file + ": the picture cannot be written\n")
        .contains("fix:      name a file that you may write");
  }

  @Test
  void helpShowsTheNetworksOwnDefaults() {
    assertThat(program.run("augment", "tiny", "--help")).isEqualTo(0);
    assertThat(program.out())
        .contains("Default: 16.")
        .containsPattern("Default:\\s+tiny-first-batch\\.\\s*png in the");
  }
}
