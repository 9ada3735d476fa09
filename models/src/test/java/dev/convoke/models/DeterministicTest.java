package dev.convoke.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --deterministic} takes sums in one order however many cores there are. In processes of
 * their own: TensorFlow asks for its number of threads once.
 */
@Tag("slow")
@Timeout(900)
@EnabledOnOs(OS.LINUX)
class DeterministicTest {

  @TempDir Path directory;

  @Test
  void oneCoreAndTwoGiveTheSameWeights() throws Exception {
    assertThat(weights("0,1")).isEqualTo(weights("0"));
  }

  private byte[] weights(String cores) throws Exception {
    Path run = directory.resolve("cores" + cores);
    List<String> command =
        List.of(
            "taskset",
            "--cpu-list",
            cores,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Zoo.class.getName(),
            "train",
            "resnet20",
            "--batch",
            "500",
            "--epochs",
            "1",
            "--run",
            run.toString(),
            "--deterministic");
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllBytes(
        run.resolve("checkpoints/step-0000000020/weights.data-00000-of-00001"));
  }
}
