package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescriptionCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.TensorFlow;

/** Commands that train nothing, and command lines that are wrong. */
class UsageTest {

  @TempDir Path runs;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    program = ProgramFixture.zoo(runs);
  }

  @Test
  void helpShowsCommandsAndExitCodes() {
    assertThat(program.run("--help")).isEqualTo(0);
    assertThat(program.out())
        .contains(
            "train ", "resume ", "evaluate ", "predict ", "doctor ", "list ", "summary ", "page ")
        .contains("0 done, 2 wrong usage or input, 3 training failed,\n130 interrupted");
  }

  /** Convoke's is that of the pom; the last lines are of what runs this test. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void versions(boolean zoo) throws IOException {
    ProgramFixture some = new ProgramFixture(runs, zoo, ProgramFixture.TINY);
    String pom = Files.readString(Path.of("pom.xml"));
    String version =
        pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));

    assertThat(some.run("--version")).as(some.err()).isZero();
    assertThat(some.out())
        .isEqualTo(
            "Convoke    %s\nTensorFlow %s\nJava       %s, %s\n"
                .formatted(
                    version,
                    TensorFlow.version(),
                    System.getProperty("java.version"),
                    System.getProperty("java.vendor")));
    assertThat(some.err()).isEmpty();
  }

  @Test
  void versionIsOfTheProgramAndOfNoCommand() {
    assertThat(program.run("train", "tiny", "--version")).isEqualTo(2);
    assertThat(program.err()).startsWith("error: convoke train: unknown option --version\n");
  }

  @Test
  void nothingTypedShowsHelp() {
    assertThat(program.run()).isEqualTo(2);
    assertThat(program.out()).startsWith("Usage: convoke");
  }

  @Test
  void helpShowsTheDefaultsOfTheNamedNetwork() {
    assertThat(program.run("train", "tiny", "--help")).isEqualTo(0);
    assertThat(program.out())
        .contains("Passes over the training images. Default: 3.")
        .contains("Images a step. Default: 16.")
        .containsPattern("Default:\\s+pictures");
  }

  @Test
  void helpBeforeACommandRunsNothing() {
    assertThat(program.run("--help", "train", "tiny")).isEqualTo(0);
    assertThat(program.out()).startsWith("Usage: convoke train");
    assertThat(runs).isEmptyDirectory();
  }

  @Test
  void anEmptyPath() {
    assertError(
        """
        error: --data-dir is empty
          expected: a path; . is the current directory
          fix:      write the path, or leave --data-dir out
        """,
        "train",
        "tiny",
        "--data-dir",
        "");
  }

  /** What is printed can be typed again: a name that begins with a dash is no option. */
  @Test
  void aPathThatBeginsWithADash() {
    assertError(
        """
        error: ./-gone: no such directory
          expected: the directory of a run, such as runs/NETWORK/2026-01-31_12-00-00
        """,
        "evaluate",
        "--",
        "-gone");
  }

  @Test
  void helpWithoutANetworkSaysWhereDefaultsComeFrom() {
    assertThat(program.run("train", "--help")).isEqualTo(0);
    assertThat(program.out()).containsPattern("what @Train of\\s+the\\s+network\\s+says");
  }

  @Test
  void aProgramOfOneNetworkTakesNoName() {
    ProgramFixture one = new ProgramFixture(runs, false, ProgramFixture.TINY);

    assertThat(one.run("summary")).isEqualTo(0);
    assertThat(one.run("list")).isEqualTo(2);
    assertThat(one.run("train", "tiny")).isEqualTo(2);
    assertThat(one.err()).startsWith("error: convoke train: one argument too many\n");
  }

  @Test
  void listShowsEveryNetwork() {
    assertThat(program.run("list")).isEqualTo(0);
    assertThat(program.out().lines().toList().subList(0, 2))
        .containsExactly(
            "network    paper             year  parameters  multiply-adds  input  classes",
            "tiny       arXiv:1512.03385  2015      12,345         67,890  8×8×1        4");
  }

  @Test
  void summaryShowsStepsAndTotals() {
    assertThat(program.run("summary", "tiny")).isEqualTo(0);
    assertThat(program.out())
        .isEqualTo(
            """
            tiny (example.Tiny), arXiv:1512.03385 (2015), 4.2
            input 8×8×1, 4 classes

            step    output            parameters  multiply-adds  field  stride  training memory  operations
            conv    [batch, 8, 8, 4]          44          2,304      3       1           64 KiB  Conv3x3(4) BatchNorm
            logits  [batch, 4]               260            256      5       1            1 KiB  Dense

            parameters                      12,345
              trained                       12,000
            moving statistics                    8
            multiply-adds an image          67,890
            receptive field, pixels              5
            stride, pixels                       1
            memory for batches of 32
              prediction                    89 KiB
                activations                 40 KiB
              training                     1.6 MiB
                activations and gradients  1.5 MiB
                optimizer                   47 KiB
            """);
  }

  @Test
  void summaryAsJson() {
    assertThat(program.run("summary", "tiny", "--json")).isEqualTo(0);
    assertThat(NetworkDescriptionCodec.STANDARD.parse(program.out()))
        .isEqualTo(ProgramFixture.TINY.description().get());
  }

  @Test
  void doctorEndsWithTheNextCommand() {
    assertThat(program.run("doctor")).isEqualTo(0);
    assertThat(program.out())
        .contains("operating system", "processor", "TensorFlow", "2.18.0", "GPU", "pictures")
        .endsWith("next: convoke train tiny\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"doctor", "list", "summary tiny", "summary tiny --json", "--help", "train --help"})
  void outputThatCannotBeWritten(String args) {
    assertThat(program.runOnFullDisk(args.split(" "))).isEqualTo(3);
    assertThat(program.err())
        .isEqualTo(
            "error: the output could not be written, at least in part\n"
                + "  fix:      see whether the place that it goes to is full or was closed\n");
  }

  @Test
  void doctorAdvisesOnlyWhatTrains() {
    ProgramFixture some =
        new ProgramFixture(runs, true, ProgramFixture.UNTRAINED, ProgramFixture.TINY);
    assertThat(some.run("doctor")).isZero();
    assertThat(some.out()).endsWith("next: convoke train tiny\n");

    ProgramFixture none = new ProgramFixture(runs, true, ProgramFixture.UNTRAINED);
    assertThat(none.run("doctor")).isZero();
    assertThat(none.out()).endsWith("next: convoke summary untrained\n");
  }

  @Test
  void unknownCommand() {
    assertError(
        """
        error: unknown command trian
          expected: list, summary, page, augment, train, resume, evaluate, predict, pack, doctor
          found:    trian
          fix:      convoke train tiny
        """,
        "trian",
        "tiny");
  }

  @Test
  void unknownNetwork() {
    assertError(
        """
        error: unknown network tinny
          expected: tiny, untrained
          found:    tinny
          fix:      tiny
        """,
        "train",
        "tinny");
  }

  @Test
  void whatOthersCallANetworkLeadsToItsNameHere() {
    assertError(
        """
        error: unknown network small
          expected: tiny, untrained
          found:    small
          fix:      tiny
        """,
        "train",
        "small");
  }

  @Test
  void unknownNetworkWithoutANearName() {
    assertError(
        """
        error: unknown network alexnet
          expected: tiny, untrained
          found:    alexnet
          fix:      convoke list
        """,
        "summary",
        "alexnet");
  }

  @Test
  void unknownOption() {
    assertError(
        """
        error: convoke train: unknown option --epoch
          expected: --help, --data, --data-dir, --skip-damaged, --epochs, --batch, --seed, --run, --fast-dev-run, --deterministic, --json
          found:    --epoch
          fix:      --epochs
        """,
        "train",
        "tiny",
        "--epoch",
        "3");
  }

  @Test
  void unknownDataSet() {
    assertError(
        """
        error: unknown data set picture
          expected: pictures, large
          found:    picture
          fix:      --data pictures
        """,
        "train",
        "tiny",
        "--data",
        "picture");
  }

  @Test
  void missingArgument() {
    assertError(
        """
        error: convoke train: NET is missing
          expected: convoke train NET [options]
          fix:      convoke train --help
        """,
        "train");
  }

  @Test
  void missingPicture() {
    assertError(
        """
        error: convoke predict: IMAGE is missing
          expected: convoke predict RUN IMAGE [options]
          fix:      convoke predict --help
        """,
        "predict",
        "runs/tiny/x");
  }

  @Test
  void missingValue() {
    assertError(
        """
        error: --epochs needs a value
          expected: convoke train NET [options]
          fix:      convoke train --help
        """,
        "train",
        "tiny",
        "--epochs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1.5", "many", "99999999999"})
  void countsMustBePositive(String value) {
    assertError(
        """
        error: --epochs needs a whole number of at least 1
          expected: 1 to 2147483647
          found:    %s
          fix:      --epochs 10
        """
            .formatted(value),
        "train",
        "tiny",
        "--epochs",
        value);
  }

  /** A shell puts the names of files behind a star, and what they hold is no argument. */
  @Test
  void aFileOfArgumentsIsNotRead() throws IOException {
    Path arguments = Files.writeString(Files.createTempFile("arguments", ""), "--json");
    try {
      assertError(
          """
          error: convoke summary: one argument too many
            expected: convoke summary NET [options]
            found:    @%s
            fix:      convoke summary --help
          """
              .formatted(arguments),
          "summary",
          "tiny",
          "@" + arguments);
    } finally {
      Files.delete(arguments);
    }
  }

  @Test
  void dataDirectoryThatDoesNotExist() {
    Path missing = runs.resolve("none");
    assertError(
        """
        error: --data-dir %s: no such directory
          expected: the directory of the data set's files
          found:    nothing there
          fix:      name a directory that is there by --data-dir
        """
            .formatted(missing),
        "train",
        "tiny",
        "--data-dir",
        missing.toString());
  }

  @Test
  void escapesInWhatWasTypedAreShown() {
    assertError(
        """
        error: unknown network \\u001b[2J
          expected: tiny, untrained
          found:    \\u001b[2J
          fix:      convoke list
        """,
        "summary",
        "\u001b[2J");
  }

  @Test
  void optionGivenTwice() {
    assertError(
        """
        error: --seed is given twice
          fix:      give it once
        """,
        "train",
        "tiny",
        "--seed",
        "1",
        "--seed",
        "2");
  }

  @Test
  void dataSetThatDoesNotFit() {
    assertError(
        """
        error: data set large does not fit tiny: image size, channels
          expected: 8×8×1 images in 4 classes
          found:    28×28×3 images in 4 classes
          fix:      choose another data set with --data, or change @Network of example.Tiny
        """,
        "train",
        "tiny",
        "--data",
        "large");
  }

  @Test
  void networkWithoutARecipe() {
    assertThat(program.run("train", "untrained")).isEqualTo(2);
    assertThat(program.err())
        .startsWith("error: untrained does not say how it is trained\n  expected: @Train on ");
  }

  @Test
  void batchLargerThanTheTrainingSet() {
    assertError(
        """
        error: data set pictures: fewer training images than one batch takes
          expected: at least 65 images
          found:    64 images
          fix:      choose a batch of at most 64, in @Train or with --batch
        """,
        "train",
        "tiny",
        "--batch",
        "65");
  }

  private void assertError(String message, String... args) {
    assertThat(program.run(args)).isEqualTo(2);
    assertThat(program.err()).isEqualTo(message);
    assertThat(program.out()).isEmpty();
    assertThat(runs).isEmptyDirectory();
  }
}
