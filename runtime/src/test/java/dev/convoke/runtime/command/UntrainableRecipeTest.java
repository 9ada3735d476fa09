package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network whose description asks for what this version cannot train with. */
class UntrainableRecipeTest {

  private static final String REFUSAL =
      """
      error: tiny asks for @AdamW, @Plateau, @Warmup, @LabelSmoothing \
      and @Freeze, which this version cannot train with
        expected: @Sgd or @Adam; @Steps, @Cosine or no schedule; any augmentation; \
      beside them @ClipNorm
        found:    the recipe of example.Tiny
        fix:      write @Sgd(learningRate = 0.1, momentum = 0.9) for @AdamW
        fix:      write @Steps(every = 24) for @Plateau
        fix:      remove @Warmup, @LabelSmoothing and @Freeze, on the network or with its preset
      """;

  private static final String VIEWS =
      "views       4 views of each image at 2 scales (9, 12): the whole, as it is and mirrored\n";

  @TempDir Path directory;
  private Path runs;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    runs = directory.resolve("runs");
    program = new ProgramFixture(runs, true, ProgramFixture.RECIPE);
  }

  @Test
  void isRefusedBeforeAnythingIsMade() {
    assertThat(program.run("train", "tiny")).isEqualTo(2);
    assertThat(program.err()).isEqualTo(REFUSAL);
    assertThat(program.out()).isEmpty();
    assertThat(runs).doesNotExist();
  }

  @Test
  void isListedAndSummarised() {
    assertThat(program.run("list")).isEqualTo(0);
    assertThat(program.out()).contains("tiny ", "12,345");
    assertThat(program.run("summary", "tiny")).isEqualTo(0);
    assertThat(program.out()).contains("Conv3x3(4) BatchNorm", "12,345");
    assertThat(program.run("train", "tiny", "--help")).isEqualTo(0);
    assertThat(program.out()).contains("Default: 74.");
  }

  @Test
  void runFromBeforeIsMeasuredAndPredictsButIsNotResumed() throws IOException {
    String run = runs.resolve("run").toString();
    new ProgramFixture(runs, true, ProgramFixture.TINY)
        .run("train", "tiny", "--run", run, "--epochs", "1");

    assertThat(program.run("evaluate", run)).isEqualTo(0);
    assertThat(program.out()).contains("32 test images", VIEWS, "top-1 ");
    assertThat(program.err()).isEmpty();

    Path picture = directory.resolve("picture.png");
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());
    assertThat(program.run("predict", run, picture.toString())).isEqualTo(0);
    assertThat(program.err()).isEmpty();

    assertThat(program.run("resume", run)).isEqualTo(2);
    assertThat(program.err()).isEqualTo(REFUSAL);
  }

  @Test
  void evaluationAloneIsNoObstacleButIsNotPassedOver() {
    ProgramFixture measured = new ProgramFixture(runs, true, ProgramFixture.MEASURED);

    assertThat(measured.run("train", "tiny", "--epochs", "1")).isEqualTo(0);
    assertThat(measured.out())
        .contains(
            "measured    by one view of an image after each epoch; evaluate does"
                + " @Evaluate(DENSE, scales = {9, 12}, mirrored)\n");
  }
}
