package dev.convoke.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/operations against the language: a page for each annotation, with its attributes and
 * mistakes, and examples whose steps and code are what the processor makes of them. {@code
 * -Dpages.update=true} writes those parts, between two comments, and the table in README.md.
 */
class OperationPagesTest {

  private static final List<String> FAMILIES =
      List.of(
          "convolution",
          "pooling",
          "normalisation",
          "activation",
          "regularisation",
          "shape",
          "structure",
          "parameters",
          "extension");

  private static final Path README = OperationPage.FOLDER.resolve("README.md");
  private static final String LIST = "<!-- operations -->\n";
  private static final int COLUMNS = 140;
  private static final Pattern SUM =
      Pattern.compile("(\\d[\\d,]*(?: ?[·+] ?\\d[\\d,]*)+) = (\\d[\\d,]*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+\\.md)(?:#[\\w-]+)?\\)");

  static Stream<LanguageAnnotation> annotations() {
    return LanguageAnnotation.all();
  }

  @Test
  void everyAnnotationHasAPageAndEveryPageAnAnnotation() {
    assertThat(OperationPage.all().map(OperationPage::name))
        .containsExactlyInAnyOrderElementsOf(annotations().map(LanguageAnnotation::name).toList());
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void pageBeginsWithNameFamilyAndOneSentence(LanguageAnnotation annotation) {
    OperationPage page = OperationPage.of(annotation.name());

    assertThat(page.title()).isEqualTo(annotation.name());
    assertThat(FAMILIES).contains(page.family());
    assertThat(page.summary()).endsWith(".").hasSizeLessThanOrEqualTo(COLUMNS);
    assertThat(prose(page.text())).allMatch(line -> line.length() <= COLUMNS);
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void tableHasTheAttributesWithTypesAndDefaults(LanguageAnnotation annotation) {
    OperationPage page = OperationPage.of(annotation.name());

    assertThat(page.attributes()).isEqualTo(annotation.attributes());
    assertThat(page.section("Attributes").lines().filter(line -> line.startsWith("| `")))
        .hasSameSizeAs(annotation.attributes());
    if (annotation.attributes().isEmpty()) {
      assertThat(page.section("Attributes")).startsWith("None.");
    }
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void errorsAreThoseOfTheJavadoc(LanguageAnnotation annotation) {
    OperationPage page = OperationPage.of(annotation.name());
    String section = page.section("Errors");
    Set<String> codes =
        Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet());

    assertThat(page.errors()).isEqualTo(annotation.errors()).allMatch(codes::contains);
    assertThat(section.lines().filter(line -> line.startsWith("- "))).hasSameSizeAs(page.errors());
    annotation
        .errorsOf()
        .ifPresent(
            other -> assertThat(section).contains("[%1$s](%1$s.md#errors)".formatted(other)));
    if (page.errors().isEmpty() && annotation.errorsOf().isEmpty()) {
      assertThat(section).startsWith("None");
    }
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void papersOfTheJavadocAreOnThePage(LanguageAnnotation annotation) {
    OperationPage page = OperationPage.of(annotation.name());

    assertThat(annotation.papers()).allSatisfy(paper -> assertThat(page.text()).contains(paper));
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void examplesCompileAndThePageShowsWhatComesOfThem(LanguageAnnotation annotation) {
    OperationPage page = OperationPage.of(annotation.name());
    PageContent content = new PageContent(page);
    assertThat(page.examples()).isNotEmpty();
    assertThat(content.messages()).isEmpty();
    String current = page.with(content::of);
    if (OperationPage.UPDATE) {
      write(OperationPage.file(page.name()), current);
    }

    OperationPage shown = OperationPage.of(annotation.name());
    assertThat(shown.text()).isEqualTo(current);
    assertThat(shown.section("Example")).containsPattern("@" + annotation.name() + "\\b");
  }

  /** The formulas of a page, with the numbers of its example, give what Convoke counts. */
  @ParameterizedTest
  @MethodSource("annotations")
  void numbersWorkedOutOnThePageAreThoseCounted(LanguageAnnotation annotation) {
    OperationPage page = OperationPage.of(annotation.name());
    List<MatchResult> sums =
        SUM.matcher(page.section("Cost").replace('\n', ' ')).results().toList();

    for (MatchResult sum : sums) {
      assertThat(worth(sum.group(1))).as(sum.group()).isEqualTo(number(sum.group(2)));
      assertThat(page.section("Example")).contains("| " + sum.group(2) + " |");
    }
    if (page.family().equals("convolution")) {
      assertThat(sums).isNotEmpty();
    }
  }

  @Test
  void readmeNamesEveryPageWithItsFirstSentence() throws IOException {
    String text = Files.readString(README);
    String current = text.substring(0, text.indexOf(LIST) + LIST.length()) + list();
    if (OperationPage.UPDATE) {
      write(README, current);
    }

    assertThat(Files.readString(README)).isEqualTo(current);
    assertThat(prose(current)).allMatch(line -> line.length() <= COLUMNS);
  }

  @Test
  void linksLeadToFiles() throws IOException {
    String all =
        OperationPage.all().map(OperationPage::text).collect(Collectors.joining())
            + Files.readString(README);

    assertThat(LINK.matcher(all).results().map(link -> link.group(1)).distinct())
        .allMatch(link -> Files.exists(OperationPage.FOLDER.resolve(link)));
  }

  /** Lines that can be broken. */
  private static Stream<String> prose(String text) {
    return text.lines().filter(line -> !line.startsWith("|"));
  }

  private static String list() {
    StringBuilder rows = new StringBuilder("| annotation | what it does |\n| --- | --- |\n");
    for (String family : FAMILIES) {
      rows.append("| **").append(family).append("** | |\n");
      OperationPage.all()
          .filter(page -> page.family().equals(family))
          .map(page -> "| [`@%1$s`](%1$s.md) | %2$s |\n".formatted(page.name(), page.summary()))
          .forEach(rows::append);
    }
    return rows.toString();
  }

  /** A sum of products. */
  private static long worth(String sum) {
    return Stream.of(sum.split("\\+", -1))
        .mapToLong(
            product ->
                Stream.of(product.split("·", -1))
                    .mapToLong(OperationPagesTest::number)
                    .reduce(1, (a, b) -> a * b))
        .sum();
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", "").strip());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
