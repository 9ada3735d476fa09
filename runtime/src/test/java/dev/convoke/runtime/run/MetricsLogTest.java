package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsLogTest {

  private static final String HEADER =
      "epoch,step,learning_rate,training_loss,training_top1,test_loss,test_top1,test_top5,"
          + "seconds,images_per_second\n";

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = directory.resolve("metrics.csv");
  }

  @Test
  void aLineAnEpoch() throws IOException {
    MetricsLog log = MetricsLog.create(file);
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
    MetricsLog log = MetricsLog.create(file);
    log.append(line(1));
    log.append(line(2));
    log.append(line(3));

    MetricsLog resumed = MetricsLog.resume(file, 1);
    resumed.append(line(2));

    assertThat(resumed.lines()).containsExactly(line(1), line(2));
    assertThat(MetricsLog.read(file)).containsExactly(line(1), line(2));
  }

  @Test
  void resumingWithoutAFileStartsOne() throws IOException {
    MetricsLog.resume(file, 5);

    assertThat(Files.readString(file)).isEqualTo(HEADER);
  }

  @Test
  void damagedLineIsNamed() throws IOException {
    Files.writeString(file, HEADER + "1,78,0.1\n");

    assertThatThrownBy(() -> MetricsLog.resume(file, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": line 2 is damaged\n")
        .hasMessageEndingWith("  found:    1,78,0.1\n  fix:      remove the line");
  }

  @Test
  void fileThatCannotBeWrittenFailsTheTraining() throws IOException {
    MetricsLog log = MetricsLog.create(file);
    Files.delete(file);
    Files.createDirectory(file);

    assertThatThrownBy(() -> log.append(line(1)))
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith(file + ": cannot be written\n");
  }

  private static EpochMetrics line(int epoch) {
    return new EpochMetrics(epoch, 10L * epoch, 0.1, 1, 0.5, 1, 0.5, 1, 2, 3);
  }
}
