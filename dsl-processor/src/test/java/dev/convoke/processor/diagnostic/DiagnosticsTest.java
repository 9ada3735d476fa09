package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  private static final Place CONV = Place.of("Unit.conv");
  private static final Place POOL = Place.of("Unit.pool");

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void theSameCodeAtTheSamePlaceIsKeptOnce() {
    Diagnostic first = negative(CONV, "stage/1/conv");
    diagnostics.report(first);
    diagnostics.report(negative(CONV, "stage/2/conv"));

    assertThat(diagnostics.all()).containsExactly(first);
  }

  @Test
  void otherPlacesAndOtherCodesAreOtherMistakes() {
    diagnostics.report(negative(CONV, "conv"));
    diagnostics.report(negative(POOL, "pool"));
    diagnostics.report(Diagnostic.of(DiagnosticCode.EMPTY_STEP, CONV, "conv"));

    assertThat(diagnostics.all())
        .extracting(Diagnostic::code)
        .containsExactly(
            DiagnosticCode.NEGATIVE, DiagnosticCode.NEGATIVE, DiagnosticCode.EMPTY_STEP);
  }

  @Test
  void thePlaceIsWhereItIsWrittenNotWhereTheBlockIsUsed() {
    diagnostics.report(negative(CONV, "conv").usedAt(List.of(Place.of("Net.stage1"))));
    diagnostics.report(negative(CONV, "conv").usedAt(List.of(Place.of("Net.stage2"))));

    assertThat(diagnostics.all()).hasSize(1);
  }

  @Test
  void knowsWhetherAPlaceIsWrongAlready() {
    diagnostics.report(negative(CONV, "conv"));

    assertThat(diagnostics.hasErrorAt(CONV)).isTrue();
    assertThat(diagnostics.hasErrorAt(POOL)).isFalse();
  }

  @Test
  void withoutAFindingThereAreNoErrors() {
    assertThat(diagnostics.hasErrors()).isFalse();
    diagnostics.report(negative(CONV, "conv"));
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  private static Diagnostic negative(Place place, String path) {
    return Diagnostic.of(DiagnosticCode.NEGATIVE, place, path, "pad", "-1");
  }
}
