package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that no gradient passes, before, behind and beside what is trained. */
class NoGradientTest {

  private static final String ROUNDED = "@dev.convoke.processor.provider.Rounded";

  @Test
  void weightsBeforeTheStepAreCounted() {
    assertThat(trained("@Conv3x3(8) @BatchNorm Layer stem(); " + ROUNDED + " Layer own();"))
        .singleElement()
        .asString() // kernel, and γ and β without a bias; statistics are not trained
        .startsWith(
            "ERROR [NoGradient] own: TensorFlow 2.18 has no gradient of Round, so stem/kernel and 2"
                + " other variables would not learn");
  }

  @Test
  void weightsOfTheStepItselfCount() {
    assertThat(trained(ROUNDED + "(scaled = true) Layer own();"))
        .singleElement()
        .asString()
        .contains("so own/scale would not learn");
  }

  @Test
  void stepBeforeAllWeightsIsWelcome() {
    assertThat(trained(ROUNDED + " Layer own(); @Conv3x3(8) Layer conv();")).isEmpty();
  }

  @Test
  void frozenWeightsAskForNoGradient() {
    String stem = "@Conv3x3(8) Layer stem(); " + ROUNDED + " Layer own();";

    assertThat(trained("@Trainable(false) " + stem)).isEmpty();
    assertThat(messages("@Train(batch = 8, epochs = 1) @Adam @Freeze(\"stem\")", stem)).isEmpty();
    assertThat(messages("@Train(batch = 8, epochs = 1) @Adam @Freeze(\"logits\")", stem))
        .hasSize(1);
  }

  @Test
  void networkThatIsNotTrainedNeedsNone() {
    assertThat(messages("", "@Conv3x3(8) Layer stem(); " + ROUNDED + " Layer own();")).isEmpty();
  }

  /** TensorFlow refuses the whole graph, though the shortcut would pass a gradient. */
  @Test
  void wayAroundTheStepDoesNotHelp() {
    String steps =
        "@Conv3x3(8) Layer stem(); @Conv3x3(8) "
            + ROUNDED
            + " Layer own(); @Add({\"stem\", \"own\"}) Layer sum();";

    assertThat(trained(steps))
        .singleElement()
        .asString()
        .contains("own: TensorFlow")
        .contains("stem/kernel and 3 other variables");
  }

  @Test
  void otherBranchDoesNotCount() {
    String steps =
        "@Conv3x3(8) Layer stem(); @From(INPUT) "
            + ROUNDED
            + " Layer own(); @Concat({\"stem\", \"own\"}) Layer both();";

    assertThat(trained(steps)).isEmpty();
  }

  @Test
  void sideExitIsALossToo() {
    String steps =
        "@Conv3x3(8) Layer stem(); @Auxiliary(weight = 0.3) @GlobalAvgPool "
            + ROUNDED
            + " @Dense Layer aside();";

    assertThat(trained(steps))
        .singleElement()
        .asString()
        .contains("[NoGradient] aside: TensorFlow");
  }

  @Test
  void blockThatIsUsedTwiceIsReportedOnce() {
    Source block =
        Source.ofBody("@Block\npublic interface Unit { @Conv3x3(8) " + ROUNDED + " Layer own(); }");
    String steps = "@Use(Unit.class) Layer one(); @Use(Unit.class) Layer two();";

    assertThat(
            Compilation.process(
                    List.of(block, network("@Train(batch = 8, epochs = 1) @Adam", steps)))
                .messages())
        .singleElement()
        .asString()
        .contains("[NoGradient] one/own: TensorFlow");
  }

  private static List<String> trained(String steps) {
    return messages("@Train(batch = 8, epochs = 1) @Adam", steps);
  }

  private static List<String> messages(String annotations, String steps) {
    return Compilation.process(List.of(network(annotations, steps))).messages();
  }

  private static Source network(String annotations, String steps) {
    return Source.ofBody(
        """
        @Network(input = @Input(height = 8, width = 8, channels = 3), classes = 4)
        %s
        public interface Net {
          %s
          @GlobalAvgPool Layer pool();
          @Dense Layer logits();
        }
        """
            .formatted(annotations, steps));
  }
}
