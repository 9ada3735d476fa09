package dev.convoke.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionLintTest {

  private record Place(String describe, boolean inSource) implements Origin {}

  @ParameterizedTest
  @CsvSource({
    "convoke:BatchOfOnes,   convoke:BatchOfOne",
    "convoke:largekernel,   convoke:LargeKernel",
    "Convoke:LargeKernel,   convoke:LargeKernel",
    "convoke: LargeKernel,  convoke:LargeKernel",
    "convoke:ReluTwise,     convoke:ReluTwice"
  })
  void misspeltNameSuggestsTheNearest(String written, String meant) {
    assertThat(found(written, true))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code().id()).isEqualTo("SuppressedUnknown");
              assertThat(warning.what()).contains("'" + written + "'");
              assertThat(warning.details())
                  .containsExactly(new Diagnostic.Detail("fix", "write \"" + meant + "\""));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"convoke:LargeKernel", "unchecked", "all", "LargeKernel", ""})
  void whatIsRightOrNotOursIsLeftAlone(String written) {
    assertThat(found(written, false)).isEmpty();
  }

  @Test
  void strangeNameMayBeOneOfAnOperationFromOutside() {
    assertThat(found("convoke:SwishTooWide", true)).isEmpty();
    assertThat(found("convoke:SwishTooWide", false))
        .singleElement()
        .extracting(warning -> warning.code().id())
        .isEqualTo("SuppressedUnknown");
  }

  @Test
  void errorIsNamed() {
    assertThat(found("convoke:FlatInput", true))
        .singleElement()
        .extracting(warning -> warning.code().id())
        .isEqualTo("SuppressedError");
  }

  @Test
  void everyPlaceIsLookedAtOnce() {
    Source networks =
        Source.ofBody(
            """
            @SuppressWarnings("convoke:LargeKernal")
            public interface Around {
              @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
              interface One { @GlobalAvgPool @Dense Layer logits(); }

              @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
              interface Two {
                @SuppressWarnings("convoke:RelluTwice") @GlobalAvgPool @Dense Layer logits();
              }

              @Block
              @SuppressWarnings("convoke:BatchOfTwo")
              interface Three { @Relu Layer only(); }
            }
            """);

    assertThat(Compilation.process(List.of(networks)).messages())
        .extracting(message -> message.lines().findFirst().orElseThrow())
        .containsExactlyInAnyOrder(
            "WARNING [SuppressedUnknown] @SuppressWarnings: there is no warning"
                + " 'convoke:LargeKernal'",
            "WARNING [SuppressedUnknown] @SuppressWarnings: there is no warning"
                + " 'convoke:RelluTwice'",
            "WARNING [SuppressedUnknown] @SuppressWarnings: there is no warning"
                + " 'convoke:BatchOfTwo'");
  }

  @Test
  void canBeSilencedItself() {
    Source network =
        Source.ofBody(
            """
            @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
            @SuppressWarnings({"convoke:LargeKernal", "convoke:SuppressedUnknown"})
            public interface Net { @GlobalAvgPool @Dense Layer logits(); }
            """);

    assertThat(Compilation.process(List.of(network)).messages()).isEmpty();
  }

  private static List<Diagnostic> found(String written, boolean hasProviders) {
    Diagnostics diagnostics = new Diagnostics();
    SuppressionLint.check(
        List.of(new Value.TextValue(written, new Place("Net", true))), hasProviders, diagnostics);
    return diagnostics.all();
  }
}
