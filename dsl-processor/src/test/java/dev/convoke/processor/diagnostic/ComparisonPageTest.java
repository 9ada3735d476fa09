package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/comparison.md shows what the peers said when they were asked, and what Convoke says now.
 * {@code -Ddiagnostics.update=true} writes those parts, between two comments.
 */
class ComparisonPageTest {

  private static final Path PAGE = Path.of("../docs/comparison.md");
  private static final Pattern PART =
      Pattern.compile("<!-- (\\w+)(?:: (\\w+))? -->\n(.*?)<!-- end -->", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+\\. (.*))$");
  private static final int SECTIONS = 10;

  /** A numbered section: its title, and the first mistake of each tool in it. */
  private record Section(String title, String anchor, List<MadeMistake> mistakes) {

    String row() {
      String fixes =
          mistakes.stream()
              .flatMap(each -> each.fix().map(fix -> each.tool() + ": " + fix).stream())
              .collect(Collectors.joining("<br>"));
      String found = mistakes.stream().map(MadeMistake::found).collect(Collectors.joining(" | "));
      return "| [%s](#%s) | %s | %s |\n".formatted(title, anchor, found, fixes);
    }
  }

  static Stream<Example> convokeMistakes() {
    return parts("convoke").map(ConvokeMistakes::example);
  }

  @Test
  void thePageShowsWhatWasSaid() {
    String page = Example.read(PAGE);
    String current =
        PART.matcher(page).replaceAll(part -> Matcher.quoteReplacement(written(part, page)));
    if (Example.UPDATE) {
      Example.write(PAGE, current);
    }

    assertThat(Example.read(PAGE)).isEqualTo(current);
  }

  @Test
  void everySectionHasAllTools() {
    List<Section> sections = sections(Example.read(PAGE));

    assertThat(sections).hasSize(SECTIONS);
    assertThat(sections)
        .allSatisfy(
            section ->
                assertThat(section.mistakes())
                    .extracting(MadeMistake::tool)
                    .containsExactly("Keras", "PyTorch", "DJL", "Convoke"));
  }

  @Test
  void nothingThatWasRecordedIsLeftOut() {
    for (Peer peer : Peer.values()) {
      assertThat(parts(peer.name().toLowerCase(Locale.ROOT)))
          .containsExactlyInAnyOrderElementsOf(peer.recorded());
    }
  }

  @ParameterizedTest
  @MethodSource("convokeMistakes")
  void convokeReportsTheMistakeAndNothingElse(Example example) {
    assertThat(example.compiled().messages()).isEqualTo(example.announced());
  }

  private static String written(MatchResult part, String page) {
    String name = part.group(2);
    String content =
        switch (part.group(1)) {
          case "summary" -> summary(page);
          case "versions" -> versions();
          default -> mistake(part.group(1), name).shown();
        };
    String marker = name == null ? part.group(1) : part.group(1) + ": " + name;
    return "<!-- " + marker + " -->\n" + content + "<!-- end -->";
  }

  private static String summary(String page) {
    return sections(page).stream()
        .map(Section::row)
        .collect(
            Collectors.joining(
                "",
                "| mistake | Keras | PyTorch | DJL | Convoke | what a message says to type |\n"
                    + "| --- | --- | --- | --- | --- | --- |\n",
                ""));
  }

  private static String versions() {
    return Arrays.stream(Peer.values())
        .map(peer -> "- " + peer.versions() + "\n")
        .collect(Collectors.joining());
  }

  private static MadeMistake mistake(String tool, String name) {
    return tool.equals("convoke")
        ? ConvokeMistakes.mistake(name)
        : Peer.valueOf(tool.toUpperCase(Locale.ROOT)).mistake(name);
  }

  private static List<Section> sections(String page) {
    List<MatchResult> heads = SECTION.matcher(page).results().toList();
    return heads.stream().map(head -> section(head, page)).toList();
  }

  private static Section section(MatchResult head, String page) {
    int end = page.indexOf("\n## ", head.end());
    List<MatchResult> parts = PART.matcher(page.substring(head.end(), end)).results().toList();
    List<MadeMistake> first =
        Stream.of("keras", "pytorch", "djl", "convoke")
            .flatMap(tool -> parts.stream().filter(p -> p.group(1).equals(tool)).limit(1))
            .map(part -> mistake(part.group(1), part.group(2)))
            .toList();
    String anchor =
        head.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    return new Section(head.group(2), anchor, first);
  }

  /** The mistakes that the page shows of a tool. */
  private static Stream<String> parts(String tool) {
    return PART.matcher(Example.read(PAGE))
        .results()
        .filter(part -> part.group(1).equals(tool))
        .map(part -> part.group(2));
  }
}
