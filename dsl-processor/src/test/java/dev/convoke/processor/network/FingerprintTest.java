package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Compiler;
import dev.convoke.processor.testing.Source;
import dev.convoke.processor.testing.ZooSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Networks of the zoo have one fingerprint each, whichever compiler wrote the class files that they
 * are read from. The accepted ones were made on Java 17; that the same are found on other releases
 * is what running this test there shows. Another fingerprint means that checkpoints of that network
 * are refused: a line for the changelog.
 */
class FingerprintTest {

  private static final Path ACCEPTED = Path.of("src/test/resources/fingerprints.txt");

  /** With every construct of the language; in the order of the file. */
  private static final List<String> NETWORKS =
      List.of(
          "DenseNet121",
          "EfficientNetB0",
          "GoogLeNet",
          "GoogLeNetBatchNorm",
          "Highway19Cifar",
          "MobileNetV2",
          "ResNet164V2Cifar",
          "ResNet50V2",
          "ResNeXt50",
          "SeResNet50",
          "SqueezeNetV11",
          "VggDBatchNorm",
          "WideResNet28By10Cifar");

  private static final List<Source> SOURCES = ZooSources.of(NETWORKS);

  @TempDir private static Path folder;

  /** The networks' class files, by the compiler that wrote them. */
  private static final Map<Compiler, Path> PARENTS = new EnumMap<>(Compiler.class);

  @Test
  void fromSource() throws IOException {
    Compilation compilation = Compilation.processed(SOURCES.toArray(Source[]::new));
    String text =
        networks()
            .map(
                network ->
                    network.simpleName()
                        + ' '
                        + compilation
                            .json(network.path().replace(".java", ".json"))
                            .get("fingerprint")
                            .getAsString()
                        + '\n')
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(ACCEPTED, text);
    }
    assertThat(text).isEqualTo(Files.readString(ACCEPTED));
  }

  /** A child without a step of its own has all its steps from class files. */
  @Test
  void fromClassFilesOfTheOtherCompiler() throws IOException {
    check(Compiler.ECJ, Compiler.JAVAC);
  }

  @Tag("slow")
  @ParameterizedTest(name = "networks of {0}, read by {1}")
  @CsvSource({"JAVAC, ECJ", "JAVAC, JAVAC", "ECJ, ECJ"})
  void fromClassFiles(Compiler first, Compiler second) throws IOException {
    check(first, second);
  }

  private static void check(Compiler first, Compiler second) throws IOException {
    if (!PARENTS.containsKey(first)) {
      PARENTS.put(first, compile("parents of " + first, first, List.of(), SOURCES));
    }
    List<Source> children = networks().map(FingerprintTest::child).toList();
    Path output =
        compile(
            "children of " + first + ", " + second, second, List.of(PARENTS.get(first)), children);
    for (String accepted : Files.readAllLines(ACCEPTED)) {
      String network = accepted.substring(0, accepted.indexOf(' '));
      String json = Files.readString(output.resolve("t/Child" + network + ".json"));
      assertThat(
              network
                  + ' '
                  + JsonParser.parseString(json).getAsJsonObject().get("fingerprint").getAsString())
          .isEqualTo(accepted);
    }
  }

  private static Stream<Source> networks() {
    return NETWORKS.stream()
        .map(
            name ->
                SOURCES.stream()
                    .filter(source -> source.simpleName().equals(name))
                    .findFirst()
                    .orElseThrow());
  }

  private static Source child(Source network) {
    boolean small = network.text().contains("height = 32");
    return Source.ofBody(
        """
        @Network(input = @Input(height = %1$s, width = %1$s, channels = 3), classes = %2$s)
        public interface Child%3$s extends %4$s {}
        """
            .formatted(small ? 32 : 224, small ? 10 : 1000, network.simpleName(), network.type()));
  }

  private static Path compile(
      String name, Compiler compiler, List<Path> libraries, List<Source> sources)
      throws IOException {
    Path output = Files.createDirectories(folder.resolve(name));
    assertThat(compiler.compile(output, libraries, sources.toArray(Source[]::new))).isEmpty();
    return output;
  }
}
