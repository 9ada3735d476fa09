package dev.convoke.runtime.run;

import static dev.convoke.runtime.data.EvaluationPart.TEST;
import static dev.convoke.runtime.data.EvaluationPart.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsLogTest {

  private static final String HEADER =
      "epoch,step,learning_rate,training_loss,training_top1,test_loss,test_top1,test_top5,"
          + "seconds,images_per_second\n";

  @TempDir Path directory;
  private Path file;
  private final List<Problem> warnings = new ArrayList<>();

  @BeforeEach
  void chooseFile() {
    file = directory.resolve("metrics.csv");
  }

  @Test
  void aLineAnEpoch() throws IOException {
    MetricsLog log = MetricsLog.create(file, TEST);
    log.append(new EpochMetrics(1, 78, 0.1, 0.75, 0.625, 0.5, 0.875, 1, 12.5, 1234.5678));
    log.append(new EpochMetrics(2, 156, 1e-5, 0.1234567, 0.5, 2, 0, 1, 0.001, 100000));

    assertThat(Files.readString(file))
        .isEqualTo(
            HEADER
                + "1,78,0.1,0.75,0.625,0.5,0.875,1,12.5,1234.57\n"
                + "2,156,0.00001,0.123457,0.5,2,0,1,0.001,100000\n");
  }

  @Test
  void resumingDropsLaterEpochs() throws IOException {
    MetricsLog log = MetricsLog.create(file, TEST);
    log.append(line(1));
    log.append(line(2));
    log.append(line(3));

    MetricsLog resumed = MetricsLog.resume(file, TEST, 1, warnings::add);
    resumed.append(line(2));

    assertThat(resumed.lines()).containsExactly(line(1), line(2));
    assertThat(Files.readString(file))
        .isEqualTo(HEADER + line(1).csv() + "\n" + line(2).csv() + "\n");
    assertThat(warnings).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsStartedAnewAndMissed() throws IOException {
    MetricsLog.resume(file, TEST, 5, warnings::add);

    assertThat(Files.readString(file)).isEqualTo(HEADER);
    assertThat(warnings)
        .extracting(Problem::render)
        .containsExactly(
            file
                + ": the numbers of 5 of the 5 epochs that are done are lost; resuming goes on"
                + " without them\n"
                + "  expected: a line for each epoch that is done\n"
                + "  found:    no such file\n"
                + "  fix:      if you have a copy of the file, stop, put it back, and resume"
                + " again");
  }

  @Test
  void epochsThatDoNotRiseAreRefused() throws IOException {
    String twice = HEADER + line(1).csv() + "\n" + line(1).csv() + "\n";
    Files.writeString(file, twice);

    assertThatThrownBy(() -> MetricsLog.resume(file, TEST, 2, warnings::add))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": line 3 is out of order\n"
                + "  expected: an epoch after 1\n"
                + "  found:    "
                + line(1).csv()
                + "\n  fix:      remove the line");
    assertThat(file).hasContent(twice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "-3", "NaN", "1.0001"})
  void aShareThatIsNoneIsDamage(String share) throws IOException {
    String[] cells = line(1).csv().split(",");
    cells[6] = share;
    Files.writeString(file, HEADER + String.join(",", cells) + "\n");

    assertThatThrownBy(() -> MetricsLog.resume(file, TEST, 1, warnings::add))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": line 2 is damaged\n");
  }

  @Test
  void nothingIsMissedBeforeTheFirstEpochIsDone() {
    MetricsLog.resume(file, TEST, 0, warnings::add);

    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEADER})
  void aFileWithoutLinesIsMissed(String text) throws IOException {
    Files.writeString(file, text);

    MetricsLog.resume(file, TEST, 2, warnings::add);

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).what()).contains("the numbers of 2 of the 2 epochs");
    assertThat(warnings.get(0).render()).contains("found:    0 lines");
  }

  @Test
  void linesMissingBeforeATornOneAreMissedApart() throws IOException {
    Files.writeString(file, HEADER + line(1).csv() + "\n3,30,0.1");

    MetricsLog.resume(file, TEST, 3, warnings::add);

    assertThat(warnings)
        .extracting(Problem::what)
        .satisfiesExactly(
            torn -> assertThat(torn).endsWith("with it the numbers of epoch 3 are lost"),
            lost -> assertThat(lost).contains("the numbers of 1 of the 3 epochs"));
  }

  @Test
  void damagedLineIsNamed() throws IOException {
    Files.writeString(file, HEADER + "1,78,0.1\n");

    assertThatThrownBy(() -> MetricsLog.resume(file, TEST, 1, warnings::add))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": line 2 is damaged\n")
        .hasMessageEndingWith("  found:    1,78,0.1\n  fix:      remove the line");
  }

  /** A power cut leaves any number of bytes, and zeros where no byte had come to the disk yet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "2,20,0.1,1",
        "2,20,0.1,1,0.5,1,0.5,1,2,3",
        "2,20,0.1\0\0\0\0\0\0",
        "\0\0\0\0",
        "\uFFFD"
      })
  void lastLineWithoutItsEndIsDropped(String torn) throws IOException {
    Files.writeString(file, HEADER + line(1).csv() + "\n" + torn);

    assertThat(MetricsLog.read(file)).containsExactly(line(1));
    MetricsLog log = MetricsLog.resume(file, TEST, 1, warnings::add);

    assertThat(log.lines()).containsExactly(line(1));
    assertThat(Files.readString(file)).isEqualTo(HEADER + line(1).csv() + "\n");
    assertThat(warnings)
        .extracting(Problem::render)
        .containsExactly(
            file
                + ": the last line was not finished and is dropped; training will write it again\n"
                + "  found:    "
                + Printable.of(torn));
  }

  @Test
  void bytesThatAreNoTextAreDroppedAsWell() throws IOException {
    Files.writeString(file, HEADER);
    Files.write(file, new byte[] {'1', ',', (byte) 0xff, (byte) 0xfe}, StandardOpenOption.APPEND);

    assertThat(MetricsLog.resume(file, TEST, 0, warnings::add).lines()).isEmpty();
    assertThat(warnings).hasSize(1);
  }

  @Test
  void numbersThatTrainingWillNotWriteAgainAreNotLostInSilence() throws IOException {
    Files.writeString(file, HEADER + line(1).csv() + "\n2,20,0.1");

    MetricsLog.resume(file, TEST, 2, warnings::add);

    assertThat(warnings.get(0).what())
        .endsWith("is dropped; with it the numbers of epoch 2 are lost");
  }

  @Test
  void unfinishedHeaderIsWrittenAnew() throws IOException {
    Files.writeString(file, HEADER.substring(0, 20));

    assertThat(MetricsLog.resume(file, TEST, 0, warnings::add).lines()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(HEADER);
    assertThat(warnings).hasSize(1);
  }

  @Test
  void damagedLineInTheMiddleIsNotDropped() throws IOException {
    String text = HEADER + "1,10,0.\n" + line(2).csv() + "\n";
    Files.writeString(file, text);

    assertThatThrownBy(() -> MetricsLog.resume(file, TEST, 2, warnings::add))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": line 2 is damaged\n");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void columnsSayWhichPartIsMeasured() throws IOException {
    MetricsLog.create(file, VALIDATION).append(line(1));

    assertThat(Files.readString(file)).startsWith(HEADER.replace("test_", "validation_"));
    assertThat(MetricsLog.read(file)).containsExactly(line(1));
    assertThat(MetricsLog.resume(file, VALIDATION, 1, warnings::add).lines())
        .containsExactly(line(1));
    assertThatThrownBy(() -> MetricsLog.resume(file, TEST, 1, warnings::add))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": line 1 is damaged\n");
  }

  @Test
  void otherColumnsAreNotTakenForOurs() throws IOException {
    Files.writeString(file, "epoch,loss\n" + line(1).csv() + "\n");

    assertThatThrownBy(() -> MetricsLog.resume(file, TEST, 1, warnings::add))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": line 1 is damaged\n")
        .hasMessageEndingWith("found:    epoch,loss\n  fix:      put the expected line back");
  }

  @Test
  void fileThatCannotBeWrittenFailsTheTraining() throws IOException {
    MetricsLog log = MetricsLog.create(file, TEST);
    Files.delete(file);
    Files.createDirectory(file);

    assertThatThrownBy(() -> log.append(line(1)))
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith(file + ": cannot be written\n");
  }

  @Test
  @Timeout(20)
  @DisabledOnOs(OS.WINDOWS)
  void pipeIsRefusedInsteadOfWaitedFor() throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", file.toString()).start();
    assertThat(mkfifo.waitFor()).isZero();

    assertThatThrownBy(() -> MetricsLog.resume(file, TEST, 1, warnings::add))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": cannot be read\n")
        .hasMessageContaining("  found:    " + file + ": is a named pipe, not a file\n");
  }

  private static EpochMetrics line(int epoch) {
    return new EpochMetrics(epoch, 10L * epoch, 0.1, 1, 0.5, 1, 0.5, 1, 2, 3);
  }
}
