package dev.convoke.processor;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Operation;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.operation.Operations;
import dev.convoke.processor.testing.Proving;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names what a new operation or annotation still lacks; see docs/adding-a-layer.md. */
class CompletenessTest {

  private static final Path LAYERS =
      Path.of("../dsl-annotations/src/main/java/dev/convoke/dsl/layer");
  private static final Path STYLES =
      Path.of("src/main/resources/dev/convoke/processor/html/page.css");
  private static final Path PAGES = Path.of("../docs/operations");
  private static final String PACKAGE = "dev.convoke.dsl.layer.";
  private static final Source EVERY_OPERATION =
      Source.resource("networks/golden/EveryOperation.java");

  private static final Pattern CARRIED = Pattern.compile("(?m)^@(\\w+)\\(");

  @Test
  void everyRecordHasALineAndAnExample() {
    assertThat(gaps(records(), registries())).isEmpty();
  }

  @Test
  void recordThatLacksSomethingIsNamed() {
    for (String registry : registries().keySet()) {
      Map<String, Set<Class<? extends Op>>> registries = registries();
      Set<Class<? extends Op>> fewer = new HashSet<>(registries.get(registry));
      fewer.remove(FlattenOp.class);
      registries.put(registry, fewer);
      assertThat(gaps(records(), registries)).containsExactly("FlattenOp: " + registry);
    }
  }

  @Test
  void everyKindIsOneOperations() {
    assertThat(Operations.all().stream().map(Operation::kind)).doesNotHaveDuplicates();
  }

  @Test
  void everyFamilyHasAStyleOnThePage() throws IOException {
    String styles = Files.readString(STYLES);
    assertThat(Family.values())
        .allSatisfy(
            family ->
                assertThat(styles).contains(".op." + family.name().toLowerCase(Locale.ROOT) + " "));
  }

  @Test
  void everyAnnotationIsReadOrIsAShorthandAndSaysWhatItDoes() throws IOException {
    Map<String, String> sources = annotations();
    assertThat(sources).containsKey("Conv").hasSizeGreaterThan(10);
    assertThat(undocumented(sources, OperationAnnotations.own(), pages())).isEmpty();
  }

  @Test
  void annotationThatLacksSomethingIsNamed() throws IOException {
    Set<String> fewer = new HashSet<>(OperationAnnotations.own());
    fewer.remove(Conv.class.getCanonicalName());
    assertThat(undocumented(annotations(), fewer, pages()))
        .contains("Conv: a line in OperationAnnotations", "Conv3x3: an operation to carry")
        .hasSize(5); // Conv and its four shorthands
    assertThat(undocumented(Map.of("New", "public @interface New {}"), fewer, pages()))
        .containsExactly(
            "New: a line in OperationAnnotations",
            "New: 'Input' in its Javadoc",
            "New: 'output' in its Javadoc",
            "New: 'Errors' in its Javadoc",
            "New: a step in " + EVERY_OPERATION.type(),
            "New: a page in docs/operations");
  }

  @Test
  void annotationWithoutAPageIsNamed() throws IOException {
    for (String page : annotations().keySet()) {
      Set<String> fewer = new HashSet<>(pages());
      assertThat(fewer.remove(page)).isTrue();
      assertThat(undocumented(annotations(), OperationAnnotations.own(), fewer))
          .containsExactly(page + ": a page in docs/operations");
    }
  }

  @Test
  void whatIsReadIsAnAnnotation() throws IOException {
    Set<String> names = annotations().keySet();
    assertThat(OperationAnnotations.own())
        .allMatch(name -> names.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  /** The records of the package that has them all. */
  private static Set<Class<? extends Op>> records() {
    return new ClassFileImporter()
        .importPackagesOf(Op.class).stream()
            .filter(type -> type.isAssignableTo(Op.class) && type.isRecord())
            .map(type -> type.reflect().<Op>asSubclass(Op.class))
            .collect(toSet());
  }

  /** What each operation must be in, by what to do where it is not. */
  private static Map<String, Set<Class<? extends Op>>> registries() {
    List<ProvenNetwork> examples = Proving.prove(EVERY_OPERATION);
    Map<String, Set<Class<? extends Op>>> registries = new TreeMap<>();
    registries.put("a line in Operations", Operations.records());
    registries.put(
        "a step in " + EVERY_OPERATION.type(),
        examples.stream()
            .flatMap(
                network -> Stream.concat(network.nodes().stream(), network.primitives().stream()))
            .map(node -> node.op().getClass())
            .collect(toSet()));
    return registries;
  }

  private static List<String> gaps(
      Set<Class<? extends Op>> operations, Map<String, Set<Class<? extends Op>>> registries) {
    List<String> gaps = new ArrayList<>();
    registries.forEach(
        (registry, known) ->
            operations.stream()
                .filter(operation -> !known.contains(operation))
                .forEach(operation -> gaps.add(operation.getSimpleName() + ": " + registry)));
    return gaps;
  }

  /** Sources of the annotations, by name. They are not kept at run time, so their text is read. */
  private static Map<String, String> annotations() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(LAYERS)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        if (text.contains("public @interface")) {
          sources.put(file.getFileName().toString().replace(".java", ""), text);
        }
      }
    }
    return sources;
  }

  /** Names of the pages about annotations. */
  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.map(file -> file.getFileName().toString().replace(".md", "")).collect(toSet());
    }
  }

  private static List<String> undocumented(
      Map<String, String> sources, Set<String> readers, Set<String> pages) {
    List<String> gaps = new ArrayList<>();
    sources.forEach(
        (name, text) -> {
          boolean isShorthand = text.contains("\n@Shorthand\n");
          if (isShorthand && !carriesOne(text, readers)) {
            gaps.add(name + ": an operation to carry");
          } else if (!isShorthand && !readers.contains(PACKAGE + name)) {
            gaps.add(name + ": a line in OperationAnnotations");
          }
          // a shorthand's Javadoc refers to the general form
          List<String> words =
              isShorthand ? List.of("short for {@link") : List.of("Input", "output", "Errors");
          words.stream()
              .filter(word -> !text.contains(word))
              .forEach(word -> gaps.add(name + ": '" + word + "' in its Javadoc"));
          if (!EVERY_OPERATION.text().contains("@" + name)) {
            gaps.add(name + ": a step in " + EVERY_OPERATION.type());
          }
          if (!pages.contains(name)) {
            gaps.add(name + ": a page in docs/operations");
          }
        });
    return gaps;
  }

  private static boolean carriesOne(String shorthand, Set<String> readers) {
    Matcher carried = CARRIED.matcher(shorthand);
    int operations = 0;
    while (carried.find()) {
      operations += readers.contains(PACKAGE + carried.group(1)) ? 1 : 0;
    }
    return operations == 1;
  }
}
