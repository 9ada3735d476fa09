package dev.convoke.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.ClassPaths;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Golden;
import dev.convoke.processor.testing.Source;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of what is generated, for six networks that cover every operation between them. */
class GoldenTest {

  private static final String TEST = "GoldenTest";
  private static final List<String> METHODS =
      List.of("everyOperation", "resNet", "projection", "plain", "weighted", "exiting", "tests");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "everyOperation, EveryOperation",
    "resNet, SmallResNet",
    "projection, Projecting",
    "plain, PlainPadded",
    "weighted, Weighted",
    "exiting, Exiting"
  })
  void generatedTextIsTheAcceptedText(String method, String network) {
    Compilation compilation = Compilation.processed(block(), source(network));
    Map<String, String> texts = new TreeMap<>();
    compilation
        .generated()
        .forEach((path, text) -> texts.put(Path.of(path).getFileName() + "", text));
    texts.remove("BasicBlockSteps.java"); // the same for all
    texts.keySet().removeIf(file -> file.endsWith(".html")); // see NetworkPageTest
    Golden.check(TEST, method, texts);
  }

  /** One with a plain chain of steps, one with a side exit. */
  @Test
  void generatedTestsAreTheAcceptedText() {
    Compilation compilation =
        Compilation.process(
            List.of("-Aconvoke.tests=true"),
            List.of(block(), source("SmallResNet"), source("Exiting")));
    Map<String, String> texts = new TreeMap<>();
    for (String network : List.of("SmallResNet", "Exiting")) {
      texts.put(network + "Test.java", compilation.text("golden/" + network + "Test.java"));
    }
    Golden.check(TEST, "tests", texts);
  }

  @Test
  void linesHaveAtMost100Columns() {
    for (String method : METHODS) {
      Golden.read(TEST, method)
          .forEach(
              (file, text) ->
                  assertThat(text.lines()).as(file).allMatch(line -> line.length() <= 100));
    }
  }

  @Test
  void acceptedTextCompilesWithoutAWarning() {
    Compilation compilation = Compilation.compileStrictly(acceptedSources());
    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.files()).containsKey("golden/EveryOperationGraph.class");
  }

  @Test
  void nothingInTheAcceptedTextIsUnused(@TempDir Path folder) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-17",
                "-proc:none",
                "-warn:none",
                "-err:+unused,unusedArgument,unusedParam,semicolon,uselessTypeCheck",
                "-d",
                folder.toString(),
                "-cp",
                ClassPaths.text(ClassPaths.TESTS)));
    acceptedSources().forEach(source -> arguments.add(source.writeTo(folder).toString()));
    StringWriter messages = new StringWriter();
    PrintWriter printer = new PrintWriter(messages);
    boolean success =
        BatchCompiler.compile(arguments.toArray(String[]::new), printer, printer, null);
    assertThat(messages.toString()).isEmpty();
    assertThat(success).isTrue();
  }

  /** The accepted generated sources with the networks that they were generated from. */
  private static List<Source> acceptedSources() {
    List<Source> sources = new ArrayList<>();
    sources.add(block());
    Stream.of("EveryOperation", "SmallResNet", "Projecting", "PlainPadded", "Weighted", "Exiting")
        .forEach(network -> sources.add(source(network)));
    for (String method : METHODS) {
      Golden.read(TEST, method)
          .forEach(
              (file, text) -> {
                if (file.endsWith(".java")) {
                  sources.add(Source.of(text));
                }
              });
    }
    return sources;
  }

  private static Source block() {
    return source("BasicBlock");
  }

  private static Source source(String type) {
    return Source.resource("networks/golden/" + type + ".java");
  }
}
