package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warnings let a network through, and can be silenced or raised. */
class WarningsTest {

  private static final String STEP = "@Conv5x5(8) Layer wide();";

  @Test
  void networkWithAWarningIsBuilt() {
    Compilation compilation = Compilation.process(List.of(network("", STEP)));

    assertThat(compilation.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING [LargeKernel]");
    assertThat(compilation.json("t/Net.json").get("parameters").getAsLong())
        .isEqualTo(8 * 9 + 8 + 25 * 64 + 8 + 90);
  }

  @Test
  void stepSilencesItsOwn() {
    String silenced = "@SuppressWarnings(\"convoke:LargeKernel\") " + STEP;

    assertThat(messages(network("", silenced))).isEmpty();
  }

  @Test
  void networkSilencesAllOfItsSteps() {
    assertThat(messages(network("@SuppressWarnings({\"unused\", \"convoke:LargeKernel\"})", STEP)))
        .isEmpty();
  }

  @Test
  void otherCodesAndOtherStepsDoNotSilence() {
    assertThat(messages(network("@SuppressWarnings(\"convoke:ReluTwice\")", STEP))).hasSize(1);
    String other = "@SuppressWarnings(\"convoke:LargeKernel\") @Relu Layer other();";
    assertThat(messages(network("", other + "\n  " + STEP))).hasSize(1);
  }

  @Test
  void blockThatIsUsedTwiceWarnsOnceAndSilencesForAllItsUsers() {
    String steps = "@Use(Wide.class) Layer one();\n  @Use(Wide.class) Layer two();";
    Source block = Source.ofBody("@Block\npublic interface Wide { " + STEP + " }");
    Source silent =
        Source.ofBody(
            "@Block\n@SuppressWarnings(\"convoke:LargeKernel\")\npublic interface Wide { "
                + STEP
                + " }");

    assertThat(messages(block, network("", steps))).hasSize(1);
    assertThat(messages(silent, network("", steps))).isEmpty();
  }

  @Test
  void errorBringsNoWarningAlong() {
    assertThat(messages(network("", STEP + "\n  @MaxPool(size = 40) Layer large();")))
        .singleElement()
        .asString()
        .startsWith("ERROR [WindowDoesNotFit]");
  }

  @Test
  void optionRaisesThem() {
    Compilation compilation =
        Compilation.process(List.of("-Aconvoke.warnings=error"), List.of(network("", STEP)));

    assertThat(compilation.messages()).singleElement().asString().startsWith("ERROR [LargeKernel]");
  }

  private static List<String> messages(Source... sources) {
    return Compilation.process(List.of(sources)).messages();
  }

  private static Source network(String annotation, String steps) {
    return Source.ofBody(
        """
        @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
        %s
        public interface Net {
          @Conv3x3(8) Layer stem();
          %s
          @GlobalAvgPool Layer pool();
          @Dense Layer logits();
        }
        """
            .formatted(annotation, steps));
  }
}
