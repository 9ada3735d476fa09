package dev.convoke.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.models.resnet.ResNet20CifarGraph;
import dev.convoke.runtime.command.NetworkProgram;
import dev.convoke.runtime.run.EpochMetrics;
import dev.convoke.runtime.run.MetricsLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's network of CIFAR-10 on files of that format, whose colours give the class away. */
class Cifar10TrainingTest {

  private static final int SIDE = 32;
  private static final int CLASSES = 10;

  @TempDir Path directory;

  @BeforeEach
  void writeSet() throws IOException {
    for (int file = 1; file <= 5; file++) {
      Files.write(directory.resolve("data_batch_" + file + ".bin"), records(file, 20));
    }
    Files.write(directory.resolve("test_batch.bin"), records(6, 20));
    Files.writeString(
        directory.resolve("batches.meta.txt"),
        "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n",
        StandardCharsets.UTF_8);
  }

  /** Labels in turn; a class is red in the one row, blue in another, and noise elsewhere. */
  private static byte[] records(int seed, int count) {
    Random random = new Random(seed);
    byte[] bytes = new byte[count * (1 + 3 * SIDE * SIDE)];
    int next = 0;
    for (int i = 0; i < count; i++) {
      int label = i % CLASSES;
      bytes[next++] = (byte) label;
      for (int colour = 0; colour < 3; colour++) {
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
          int row = pixel / SIDE / 3;
          int bright = colour == 0 && row == label || colour == 2 && row == 9 - label ? 150 : 0;
          bytes[next++] = (byte) (bright + random.nextInt(100));
        }
      }
    }
    return bytes;
  }

  @Test
  void resNet20LearnsThemAndIsMeasuredOnThem() {
    Path run = directory.resolve("run");

    assertThat(
            command(
                "train",
                "--data",
                "cifar10",
                "--data-dir",
                directory.toString(),
                "--epochs",
                "4",
                "--batch",
                "20",
                "--run",
                run.toString()))
        .isZero();
    assertThat(command("evaluate", run.toString())).isZero();

    List<EpochMetrics> epochs = MetricsLog.read(run.resolve("metrics.csv"));
    assertThat(epochs).hasSize(4).extracting(EpochMetrics::step).endsWith(20L);
    assertThat(epochs.get(3).trainingLoss()).isLessThan(0.8 * epochs.get(0).trainingLoss());
  }

  private static int command(String... arguments) {
    return NetworkProgram.run(ResNet20CifarGraph.DEFINITION, arguments);
  }
}
