package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * docs/diagnostics has a page for each code, whose example and message are those under test. {@code
 * -Ddiagnostics.update=true} writes that part, between the two comments, and the list in README.md.
 */
class DiagnosticPagesTest {

  private static final Path PAGES = Path.of("../docs/diagnostics");
  private static final String END = "<!-- end of example -->";
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: (\\w+) -->\n.*?" + END, Pattern.DOTALL);
  private static final String LIST = "<!-- codes -->\n";

  @ParameterizedTest
  @EnumSource
  void thePageShowsWhatIsUnderTest(DiagnosticCode code) {
    Path page = PAGES.resolve(code.id() + ".md");
    String text = Example.read(page);
    Matcher example = EXAMPLE.matcher(text);
    assertThat(example.find()).as("an example in %s", page).isTrue();
    String current =
        text.substring(0, example.start())
            + shown(example(code, example.group(1)))
            + text.substring(example.end());
    if (Example.UPDATE) {
      Example.write(page, current);
    }

    assertThat(Example.read(page)).isEqualTo(current);
  }

  @ParameterizedTest
  @EnumSource
  void thePageSaysCauseAndFix(DiagnosticCode code) {
    String text = Example.read(PAGES.resolve(code.id() + ".md"));

    assertThat(text).startsWith("# " + code.id() + "\n\n").containsOnlyOnce("\n## Fix\n\n");
    assertThat(summary(code)).endsWith(".").hasSizeLessThan(160);
  }

  @Test
  void theListNamesEveryPageWithItsFirstSentence() {
    Path readme = PAGES.resolve("README.md");
    String text = Example.read(readme);
    String current = text.substring(0, text.indexOf(LIST) + LIST.length()) + list();
    if (Example.UPDATE) {
      Example.write(readme, current);
    }

    assertThat(Example.read(readme)).isEqualTo(current);
  }

  @Test
  void noPageIsLeftFromACodeThatIsGone() throws Exception {
    List<String> expected =
        Stream.concat(codes().map(c -> c + ".md"), Stream.of("README.md")).toList();

    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Example example(DiagnosticCode code, String name) {
    return Example.all()
        .filter(example -> example.code().equals(code.id()) && example.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(Example example) {
    return "<!-- example: %s -->\n```java\n%s\n```\n\n```text\n%s```\n%s"
        .formatted(example.name(), example.shown(), Example.read(example.expectedText()), END);
  }

  private static String list() {
    return Arrays.stream(DiagnosticCode.values())
        .sorted(Comparator.comparing(DiagnosticCode::id))
        .map(code -> "- [%s](%s.md): %s\n".formatted(code.id(), code.id(), summary(code)))
        .collect(Collectors.joining());
  }

  /** The first line of text. */
  private static String summary(DiagnosticCode code) {
    return Example.read(PAGES.resolve(code.id() + ".md")).lines().skip(2).findFirst().orElse("");
  }

  private static Stream<String> codes() {
    return Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id);
  }
}
