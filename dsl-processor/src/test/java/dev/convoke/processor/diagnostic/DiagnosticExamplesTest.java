package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong networks and exactly what a user reads about them. {@code -Ddiagnostics.update=true} writes
 * the texts anew.
 */
class DiagnosticExamplesTest {

  static Stream<Example> examples() {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reportsEachMistakeOnceAtItsPlaceAndNothingElse(Example example) {
    List<JavacRun.Message> announced = example.announced();

    assertThat(example.compiled().messages())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(announced);
    assertThat(announced).extracting(JavacRun.Message::code).contains(example.code());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAsTheTextBesideIt(Example example) {
    String printed = example.compiled().printed();
    if (Example.UPDATE) {
      Example.write(example.expectedText(), printed);
    }

    assertThat(printed).isEqualTo(Example.read(example.expectedText()));
  }

  /** Style: the first line stands alone, and every message ends with what to type. */
  @ParameterizedTest
  @MethodSource("examples")
  void hasAShortFirstLineAndAFix(Example example) {
    String printed = example.compiled().printed();
    List<String> firstLines =
        printed.lines().filter(line -> line.matches("\\S+: (error|warning): .*")).toList();
    long fixes = printed.lines().filter(line -> line.startsWith("    fix:      ")).count();

    assertThat(firstLines)
        .extracting(line -> line.substring(line.indexOf('[')))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120).doesNotEndWith("."));
    assertThat(fixes).isEqualTo(firstLines.size());
  }

  @Test
  void everyCodeHasAnExample() {
    Stream<String> codes = Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id);

    assertThat(Example.all().map(Example::code).distinct())
        .containsExactlyElementsOf(codes.sorted(Comparator.naturalOrder()).toList());
  }

  @Test
  void namesAreUnique() {
    assertThat(Example.all().map(Example::name)).doesNotHaveDuplicates().hasSizeGreaterThan(45);
  }
}
