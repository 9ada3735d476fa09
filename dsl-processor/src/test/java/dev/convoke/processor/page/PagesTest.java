package dev.convoke.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of docs/language.md and README.md against the language. */
class PagesTest {

  private static final String TOUR = read("../docs/language.md");

  @TempDir private Path folder;

  static Stream<Snippet> snippets() {
    return Snippet.of(TOUR).stream();
  }

  @ParameterizedTest(name = "line {0}")
  @MethodSource("snippets")
  void codeOfTheTourIsAsItsMarkersSay(Snippet snippet) {
    assertThat(new PageCheck(folder).problems(snippet, typesBefore(snippet))).isEmpty();
  }

  @Test
  void everyBlockOfCodeIsFound() {
    assertThat(snippets()).hasSize(TOUR.split("```java", -1).length - 1).hasSizeGreaterThan(20);
  }

  @Test
  void importsThatTheTourShowsSuffice() {
    String imports =
        TOUR.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
    List<Snippet> right =
        snippets().filter(snippet -> !snippet.markers().containsKey("error")).toList();
    List<Source> sources =
        types(right).values().stream()
            .map(type -> Source.of("package t;\n" + imports + "\n" + type))
            .toList();

    assertThat(sources).hasSizeGreaterThan(20);
    assertThat(Compilation.process(sources).messages()).isEmpty();
  }

  @Test
  void codeOfTheReadmeIsAsItsMarkersSay() {
    String readme = read("../README.md");
    // its residual block is the tour's
    Map<String, String> known = Map.of("BasicBlock", types(snippets().toList()).get("BasicBlock"));

    assertThat(Snippet.of(readme)).hasSize(readme.split("```java", -1).length - 1);
    assertThat(new PageCheck(folder).problems(readme, known)).isEmpty();
  }

  @Test
  void everyLinkOfTheTourLeadsSomewhere() {
    Set<String> sections =
        TOUR.lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> "#" + line.substring(3).toLowerCase(Locale.ROOT))
            .map(line -> line.replace(' ', '-').replace(":", ""))
            .collect(Collectors.toSet());
    List<String> links =
        Pattern.compile("\\]\\(([^)]+)\\)")
            .matcher(TOUR)
            .results()
            .map(link -> link.group(1))
            .toList();

    assertThat(links)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            link ->
                assertThat(
                        sections.contains(link)
                            || link.startsWith("https://arxiv.org/abs/")
                            || Files.exists(Path.of("../docs").resolve(link)))
                    .as(link)
                    .isTrue());
  }

  private static Map<String, String> typesBefore(Snippet snippet) {
    return types(snippets().takeWhile(each -> each.line() < snippet.line()).toList());
  }

  private static Map<String, String> types(List<Snippet> snippets) {
    Map<String, String> types = new LinkedHashMap<>();
    snippets.forEach(snippet -> types.putAll(snippet.types()));
    return types;
  }

  private static String read(String page) {
    try {
      return Files.readString(Path.of(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
