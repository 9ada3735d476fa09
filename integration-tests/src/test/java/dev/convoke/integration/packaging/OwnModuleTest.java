package dev.convoke.integration.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.convoke.processor.NetworkProcessor;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A user's project that is a Java module, compiled by javac and run by java, each in a process. */
@Timeout(300)
class OwnModuleTest {

  /** Written by the build: the runtime and what it needs. */
  private static final Path RUNTIME_PATH = Path.of("..", "models", "target", "classpath");

  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";
  private static final int SIZE = 8;
  private static final int CLASSES = 2;

  @TempDir Path project;

  @BeforeEach
  void writeSources() throws IOException {
    writeNetwork("@Train(batch = 4, epochs = 1) @Sgd(learningRate = 0.1)");
    write(
        "module-info.java",
        """
        module example {
          requires transitive dev.convoke.runtime;

          exports example;
        }
        """);
  }

  private void writeNetwork(String training) throws IOException {
    write(
        "example/TinyNet.java",
        """
        package example;

        import dev.convoke.dsl.Input;
        import dev.convoke.dsl.Layer;
        import dev.convoke.dsl.Network;
        import dev.convoke.dsl.layer.BatchNorm;
        import dev.convoke.dsl.layer.Conv3x3;
        import dev.convoke.dsl.layer.Dense;
        import dev.convoke.dsl.layer.GlobalAvgPool;
        import dev.convoke.dsl.layer.Relu;
        import dev.convoke.dsl.train.Sgd;
        import dev.convoke.dsl.train.Train;

        /** A network. */
        @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
        %s
        public interface TinyNet {
          /** Features. */
          @Conv3x3(4) @BatchNorm @Relu Layer conv();

          /** Their means. */
          @GlobalAvgPool Layer pool();

          /** Logits. */
          @Dense Layer logits();
        }
        """
            .formatted(training));
  }

  @Test
  void moduleCompilesWithTheProcessorOnTheProcessorPath() throws Exception {
    compile("--processor-path");

    assertThat(project.resolve("classes/example"))
        .isDirectoryContaining("glob:**/TinyNetMain.class")
        .isDirectoryContaining("glob:**/TinyNet.json");
  }

  @Test
  void moduleTrainsAndShowsItsPage() throws Exception {
    compile("--processor-module-path");
    writeImages("train", 32);
    writeImages("t10k", 8);

    assertThat(
            java(0, "train", "--data", "idx", "--data-dir", ".", "--epochs", "1", "--run", "run"))
        .contains("epoch 1/1")
        .doesNotContain("MLIR"); // JNA sees the C library's interface, which no user does
    assertThat(project.resolve("run/checkpoints")).isNotEmptyDirectory();
    assertThat(project.resolve("run/accuracy.png")).isNotEmptyFile();

    java(0, "page");
    assertThat(project.resolve("tinynet.html")).content().contains("logits");
  }

  @Test
  void networkThatIsNotTrainedIsTrainedAsAdvised() throws Exception {
    writeNetwork("");
    compile("--processor-module-path");
    writeImages("train", 32);
    writeImages("t10k", 8);
    String[] train = {"train", "--data", "idx", "--data-dir", ".", "--batch", "4", "--epochs", "1"};

    String refused = java(2, train);

    Matcher advice = Pattern.compile("\n  fix: +add (.+) and build again\n").matcher(refused);
    assertThat(advice.find()).as(refused).isTrue();
    writeNetwork(advice.group(1));
    // As a build tool does, which leaves javac nothing of the build before.
    Files.move(project.resolve("classes"), project.resolve("classes-before"));
    compile("--processor-module-path");
    assertThat(java(0, train)).contains("epoch 1/1");
  }

  private void compile(String processorPath) throws Exception {
    String runtime = Files.readString(RUNTIME_PATH);
    run(
        0,
        "javac",
        "-J" + QUICK_START,
        "-Xlint:all",
        "-Xdoclint:all,-missing",
        "-Werror",
        "-d",
        "classes",
        "--module-path",
        runtime,
        processorPath,
        String.join(
            File.pathSeparator,
            location(NetworkProcessor.class),
            location(JavaFile.class),
            runtime),
        "module-info.java",
        "example/TinyNet.java");
  }

  private String java(int exitCode, String... args) throws Exception {
    List<String> start =
        List.of(
            QUICK_START,
            "--enable-native-access="
                + "com.sun.jna,org.bytedeco.javacpp,org.jline.nativ,tensorflow.nativelib",
            "--module-path",
            Files.readString(RUNTIME_PATH) + File.pathSeparator + "classes",
            "--module",
            "example/example.TinyNetMain");
    return run(
        exitCode, "java", Stream.concat(start.stream(), Stream.of(args)).toArray(String[]::new));
  }

  /** Runs a program of the JDK, which is to end with this code, and returns what it printed. */
  private String run(int exitCode, String program, String... args) throws Exception {
    Path output = project.resolve("output.txt");
    String tool = Path.of(System.getProperty("java.home"), "bin", program).toString();
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(tool), Stream.of(args)).toList())
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      int code = process.waitFor();
      String printed = Files.readString(output);
      assertThat(code).as(printed).isEqualTo(exitCode);
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, UTF_8);
  }

  /** A part of a data set in MNIST's two files: images of one grey for each class. */
  private void writeImages(String part, int count) throws IOException {
    try (DataOutputStream images = idx(part + "-images-idx3-ubyte", 3, count);
        DataOutputStream labels = idx(part + "-labels-idx1-ubyte", 1, count)) {
      images.writeInt(SIZE);
      images.writeInt(SIZE);
      for (int image = 0; image < count; image++) {
        int label = image % CLASSES;
        labels.writeByte(label);
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
          images.writeByte(100 * label + image + pixel);
        }
      }
    }
  }

  private DataOutputStream idx(String file, int axes, int count) throws IOException {
    DataOutputStream out = new DataOutputStream(Files.newOutputStream(project.resolve(file)));
    out.writeInt(0x800 + axes);
    out.writeInt(count);
    return out;
  }

  private static String location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
