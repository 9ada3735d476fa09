package dev.convoke.models.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.models.Zoo;
import dev.convoke.runtime.NetworkDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every network of the zoo builds its training graph and takes one step at its declared input, in a
 * process of its own, so that the most memory is that network's. Prints a table; {@code
 * -Dpages.update=true} writes it into docs/performance.md.
 */
@Tag("slow")
@Timeout(600)
class TrainingStepsTest {

  /** From this side on, images are large. */
  private static final int LARGE = 100;

  private static final int BATCH_OF_SMALL_IMAGES = 32;

  /** The statistics of two images are the least that say something. */
  private static final int BATCH_OF_LARGE_IMAGES = 2;

  private static final StepTable TABLE = new StepTable();

  @TempDir private Path directory;

  static Stream<Named<NetworkDefinition>> networks() {
    return Zoo.NETWORKS.stream().map(network -> Named.of(network.name(), network));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void takesAStepThatMovesEveryWeight(NetworkDefinition definition) throws Exception {
    NetworkDescription network = definition.description().get();
    int batch = network.input().height() < LARGE ? BATCH_OF_SMALL_IMAGES : BATCH_OF_LARGE_IMAGES;
    MeasuredStep step = MeasuredStep.parse(run(network.name(), String.valueOf(batch)));
    TABLE.add(network, step);

    assertThat(step.loss()).isFinite().isPositive();
    assertThat(step.variables())
        .isEqualTo(
            (int) network.variables().stream().filter(v -> v.role() == Role.TRAINABLE).count());
    assertThat(step.silent()).as("variables without a gradient").isEmpty();
  }

  @AfterAll
  static void show() {
    System.out.println(TABLE.text());
    if (Boolean.getBoolean("pages.update")) {
      TABLE.write();
    }
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            "-cp",
                            classPath(),
                            StepProgram.class.getName()),
                        Stream.of(arguments))
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      int code = process.waitFor();
      String printed = Files.readString(output);
      assertThat(code).as(printed).isZero();
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
