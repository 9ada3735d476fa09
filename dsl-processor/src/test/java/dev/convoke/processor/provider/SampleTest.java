package dev.convoke.processor.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.ClassPaths;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** samples/own-operation: a project that adds two operations and changes nothing of ours. */
@Timeout(120)
class SampleTest {

  private static final Path SAMPLE = Path.of("../samples/own-operation");

  @TempDir private static Path folder;

  private static Path operations;
  private static Path provider;

  @BeforeAll
  static void compileBothHalves() throws IOException {
    operations = module("operations", ClassPaths.RUNTIME);
    provider = module("provider", ClassPaths.PROCESSOR);
    Path services = Path.of("META-INF", "services", OperationProvider.class.getName());
    Files.createDirectories(provider.resolve(services).getParent());
    Files.copy(
        SAMPLE.resolve("provider/src/main/resources").resolve(services),
        provider.resolve(services));
  }

  @Test
  void networkCompiles() throws Exception {
    Path output = Files.createDirectories(folder.resolve("network"));
    Path file = SAMPLE.resolve("network/src/main/java/example/network/WhereNet.java");

    assertThat(compile(output, List.of(Files.readString(file)), List.of(provider))).isEmpty();
    assertThat(Files.readString(output.resolve("sources/example/network/WhereNetGraph.java")))
        // one channel of the image, and row, column and radius
        .contains("step.weights(\"kernel\", Initializer.heNormal(36), 3, 3, 4, 16)")
        .contains("Coordinates.append(step.tf(), input, 28, 28, true)")
        .contains(".tanh(step.softplus(");
    // 36·16 + 16; 144·32 and 288·64 with two normalisations; 64·10 + 10
    assertThat(Files.readString(output.resolve("example/network/WhereNet.json")))
        .contains("\"parameters\": " + (576 + 16 + 4_608 + 64 + 18_432 + 128 + 650))
        .contains("\"CoordConv(16, radius = true)\"");
  }

  @Test
  void itsMessagesStandWhereTheMistakeIs() throws Exception {
    String messages = compileStems("@CoordConv(value = 16, size = 4)");

    assertThat(messages)
        .contains("[CoordConvEvenKernel] located: size must be odd to keep the map's size, found 4")
        .contains("                                ^\n")
        .contains("fix:      write size = 5")
        .containsOnlyOnce("[");
  }

  @Test
  void itsShapeRuleKnowsWhatEnters() throws Exception {
    assertThat(
            compileStems(
                "@MaxPool(size = 28) @CoordConv(16)",
                "@GlobalAvgPool @CoordConv(16)",
                "@CoordConv(0)"))
        .contains("[CoordConvTooSmall] located: a map of one row or column has no coordinates")
        .contains("from:     located = @MaxPool(size = 28): [batch, 28, 28, 1] -> [batch, 1, 1, 1]")
        .contains("[FlatInput] located: @CoordConv takes a map, but [batch, 1] enters")
        .contains("[NotPositive] located: filters must be at least 1, found 0");
  }

  @Test
  void withoutTheProviderItsAnnotationsAreErrors() throws Exception {
    Path output = Files.createDirectories(folder.resolve("without"));
    String messages = compile(output, List.of(network("Net", "@Mish")), List.of());

    assertThat(messages)
        .contains("[ProviderMissing] @Mish has no provider on the processor path")
        .contains("a OperationProvider whose annotation() is example.operation.Mish");
  }

  /** Compiles a network for each step. */
  private static String compileStems(String... annotations) throws Exception {
    List<String> networks = new ArrayList<>();
    for (String each : annotations) {
      networks.add(network("Net" + networks.size(), each));
    }
    return compile(Files.createDirectories(folder.resolve("wrong")), networks, List.of(provider));
  }

  private static String network(String name, String annotations) {
    return """
    package t;

    import dev.convoke.dsl.*;
    import dev.convoke.dsl.layer.*;
    import example.operation.*;

    @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
    public interface %s {
      %s Layer located();
      @GlobalAvgPool @Dense Layer logits();
    }
    """
        .formatted(name, annotations);
  }

  /** Compiles with Convoke's processor; returns what the compiler said. */
  private static String compile(Path output, List<String> networks, List<Path> providers)
      throws Exception {
    Path sources = Files.createDirectories(output.resolve("sources"));
    List<Path> processors = new ArrayList<>(ClassPaths.PROCESSOR);
    processors.addAll(providers);
    List<Path> libraries = new ArrayList<>(ClassPaths.RUNTIME);
    libraries.add(operations);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-d",
                output.toString(),
                "-s",
                sources.toString(),
                "-cp",
                ClassPaths.text(libraries),
                "-processorpath",
                ClassPaths.text(processors)));
    networks.forEach(source -> arguments.add(Source.of(source).writeTo(sources).toString()));
    return javac(arguments);
  }

  /** One of the sample's modules, compiled without an annotation processor. */
  private static Path module(String module, List<Path> classPath) throws IOException {
    Path output = Files.createDirectories(folder.resolve(module));
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-d", output.toString(), "-cp", ClassPaths.text(classPath)));
    try (Stream<Path> files = Files.walk(SAMPLE.resolve(module).resolve("src/main/java"))) {
      files.filter(f -> f.toString().endsWith(".java")).forEach(f -> arguments.add(f.toString()));
    }
    StringWriter messages = new StringWriter();
    PrintWriter printed = new PrintWriter(messages, true);
    ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(printed, printed, arguments.toArray(String[]::new));
    assertThat(messages.toString()).isEmpty();
    return output;
  }

  /**
   * A process of its own: in ours the processor would be that of the class path. It ends before the
   * compiler that optimises much pays.
   */
  private static String javac(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1"));
    command.addAll(arguments);
    Path messages = folder.resolve("messages.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    try {
      process.waitFor();
      return Files.readString(messages);
    } finally {
      process.destroyForcibly();
    }
  }
}
