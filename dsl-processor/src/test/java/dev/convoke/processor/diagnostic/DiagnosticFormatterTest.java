package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosticFormatterTest {

  private static final Diagnostic NO_STEPS =
      Diagnostic.of(DiagnosticCode.NO_STEPS, Place.of("Net"), "Net");

  @Test
  void theFirstLineIsCodeAndSentence() {
    assertThat(DiagnosticFormatter.format(NO_STEPS)).isEqualTo("[NoSteps] Net has no steps");
  }

  // labels fill ten columns behind an indent of two, to which javac adds two
  @Test
  void detailsStandInAColumnInTheOrderGiven() {
    Diagnostic detailed = NO_STEPS.expected("a step").found("none").fix("add a step");

    assertThat(DiagnosticFormatter.format(detailed))
        .isEqualTo(
            """
            [NoSteps] Net has no steps
              expected: a step
              found:    none
              fix:      add a step\
            """);
  }

  @Test
  void aTraceOfFiveIsShownInFull() {
    assertThat(DiagnosticFormatter.format(NO_STEPS.from(trace(5))))
        .isEqualTo(
            """
            [NoSteps] Net has no steps
              from:     layer 1
                        layer 2
                        layer 3
                        layer 4
                        layer 5\
            """);
  }

  @Test
  void aLongerTraceIsCutAfterTheFiveNearest() {
    assertThat(DiagnosticFormatter.format(NO_STEPS.from(trace(12))))
        .endsWith("layer 5\n            ... and 7 more")
        .doesNotContain("layer 6");
  }

  @Test
  void anEmptyTraceHasNoLine() {
    assertThat(DiagnosticFormatter.format(NO_STEPS.from(List.of()))).doesNotContain("from");
  }

  private static List<String> trace(int length) {
    return IntStream.rangeClosed(1, length).mapToObj(i -> "layer " + i).toList();
  }
}
