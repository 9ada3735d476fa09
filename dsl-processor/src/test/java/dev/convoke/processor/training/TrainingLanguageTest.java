package dev.convoke.processor.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/training-language.md against the language: its code compiles, its table has every annotation
 * with its defaults; and each annotation is read and says what can go wrong.
 */
class TrainingLanguageTest {

  private static final Path PAGE = Path.of("../docs/training-language.md");
  private static final Path ANNOTATIONS =
      Path.of("../dsl-annotations/src/main/java/dev/convoke/dsl/train");
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern DEFAULT = Pattern.compile("(\\w+)\\(\\) default ([^;]+);");

  static Stream<String> snippets() {
    List<String> snippets = new ArrayList<>();
    Matcher code = CODE.matcher(read(PAGE));
    while (code.find()) {
      snippets.add(code.group(1));
    }
    return snippets.stream();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void codeOnThePageCompiles(String snippet) {
    boolean isWhole = snippet.contains("interface ");
    List<Source> sources =
        isWhole
            ? Stream.of(snippet.split("\n\n", -1)).map(Source::ofBody).toList()
            : List.of(Recipes.network("Net", snippet));

    assertThat(Compilation.compile(sources).messages()).isEmpty();
  }

  @Test
  void pageHasCode() {
    assertThat(snippets()).hasSizeGreaterThan(8);
  }

  @Test
  void shortAndLongFormOfStepsAreTheSame() {
    List<String> steps = snippets().filter(snippet -> snippet.contains("0.96")).toList();

    assertThat(steps).hasSize(2);
    assertThat(Recipes.recipe(steps.get(0))).isEqualTo(Recipes.recipe(steps.get(1)));
  }

  @Test
  void tableHasEveryAnnotationWithItsDefaults() {
    Map<String, String> rows = rows();

    assertThat(rows.keySet()).isEqualTo(sources().keySet());
    sources()
        .forEach(
            (name, source) ->
                assertThat(defaults(source))
                    .as(name)
                    .allSatisfy(text -> assertThat(rows.get(name)).contains(text)));
  }

  @Test
  void everyAnnotationIsReadOrAPresetAndSaysWhatItIs() {
    sources()
        .forEach(
            (name, source) -> {
              boolean isRead = TrainingKind.annotations().contains("dev.convoke.dsl.train." + name);
              boolean isPreset = source.contains("\n@Preset\n");
              if (!name.equals("Preset")) {
                assertThat(isRead ^ isPreset).as(name).isTrue();
              }
              assertThat(source).as(name).contains("RetentionPolicy.CLASS");
              if (!isPreset) {
                assertThat(source).as(name).contains("<p>Errors: ");
              }
            });
  }

  /** Rows of the table by annotation. */
  private static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    read(PAGE)
        .lines()
        .filter(line -> line.startsWith("| `@"))
        .forEach(line -> rows.put(line.substring(4, line.indexOf('`', 4)), line));
    return rows;
  }

  /** Sources of the annotations by name. */
  private static Map<String, String> sources() {
    try (Stream<Path> files = Files.list(ANNOTATIONS)) {
      Map<String, String> sources = new TreeMap<>();
      files
          .filter(file -> !file.endsWith("package-info.java"))
          .forEach(
              file -> sources.put(file.getFileName().toString().replace(".java", ""), read(file)));
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the table has them: {@code `momentum = 0`}. */
  private static List<String> defaults(String source) {
    return DEFAULT
        .matcher(source)
        .results()
        .map(each -> each.group(1) + " = " + each.group(2).replaceFirst("^[A-Z]\\w+\\.", ""))
        .map(text -> "`" + text + "`")
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
