package dev.convoke.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names the operations whose numbers nothing independent has confirmed. */
class CoverageTest {

  private static final Path LANGUAGE = Path.of("../dsl-annotations/src/main/java/dev/convoke/dsl");
  private static final Path NETWORKS =
      Path.of("src/test/java/dev/convoke/integration/conformance/network");
  private static final Path NUMBERS =
      Path.of("src/test/resources/dev/convoke/integration/conformance");

  /** Operations that are no layers: they stand beside the words for wiring. */
  private static final Set<String> MERGES =
      Set.of("Add", "Concat", "Highway", "Multiply", "Residual");

  private static final Pattern BETWEEN_STEPS = Pattern.compile("\\(\\);|interface \\w+[^{]*\\{");
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)");

  @Test
  void everyOperationIsComparedWithAnIndependentComputation() throws IOException {
    Set<String> operations = new TreeSet<>(MERGES);
    for (String text : texts(LANGUAGE.resolve("layer"))) {
      Matcher declaration = Pattern.compile("public @interface (\\w+)").matcher(text);
      if (declaration.find()) {
        operations.add(declaration.group(1));
      }
    }
    assertThat(operations).contains("Conv", "SqueezeExcite").hasSizeGreaterThan(30);
    assertThat(missing(operations, compared(texts(NETWORKS))))
        .as("integration-tests/src/test/python/README.md says how to add a case")
        .isEmpty();
  }

  @Test
  void operationWithoutNumbersIsNamed() {
    String networks =
        """
        @Network(input = @Input(height = 2, width = 2, channels = 1), classes = 2)
        interface AddTwo {
          @Conv3x3(1) @Relu Layer first();
          @Add({"first", INPUT}) @Tanh Layer operation();
          @Flatten @Dense Layer logits();
        }
        """;
    assertThat(missing(Set.of("Add", "Conv", "Tanh", "Flatten"), compared(List.of(networks))))
        .containsExactly(
            "Conv: no network in " + NETWORKS + " has it in its step operation()",
            "Flatten: no network in " + NETWORKS + " has it in its step operation()");
  }

  @Test
  void everyNetworkHasItsNumbersAndEveryFileItsNetwork() throws IOException {
    try (Stream<Path> files = Files.list(NUMBERS)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .as("%s, written by src/test/python/operations.py", NUMBERS)
          .containsExactlyInAnyOrderElementsOf(
              Networks.all().stream().map(Class::getSimpleName).toList());
    }
  }

  private static List<String> missing(Set<String> operations, Set<String> compared) {
    return new TreeSet<>(operations)
        .stream()
            .filter(operation -> !compared.contains(operation))
            .map(name -> name + ": no network in " + NETWORKS + " has it in its step operation()")
            .toList();
  }

  /** Annotations of the steps named {@code operation}. They are not kept at run time. */
  private static Set<String> compared(List<String> networks) {
    return networks.stream()
        .filter(text -> text.contains("@Network("))
        .flatMap(text -> Stream.of(BETWEEN_STEPS.split(text)))
        .filter(step -> step.endsWith("Layer operation"))
        .flatMap(step -> ANNOTATION.matcher(step).results().map(result -> result.group(1)))
        .collect(Collectors.toSet());
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
