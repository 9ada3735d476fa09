package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operation that comes from a provider, in a network, a block and a composed annotation. */
class OwnOperationTest {

  private static final Source BLOCK =
      Source.ofBody(
          """
          @Block
          public interface Unit {
            @Conv3x3(WIDTH) @BatchNorm @dev.convoke.processor.provider.Swish(most = WIDTH) Layer conv();
          }
          """);

  private static final Source COMPOSED =
      Source.ofBody(
          """
          @Conv1x1(P1) @dev.convoke.processor.provider.Swish(beta = 0.5)
          @Composed
          public @interface ConvSwish { int value(); }
          """);

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 8, width = 8, channels = 3), classes = 10)
          public interface Owning {
            @Residual(block = Unit.class, width = 16, repeat = 2) Layer stage();
            @ConvSwish(12)                                        Layer head();
            @GlobalAvgPool @Dense                                 Layer logits();
          }
          """);

  private static Compilation compilation;
  private static Description network;

  @BeforeAll
  static void compile() {
    compilation = Compilation.processed(BLOCK, COMPOSED, NETWORK);
    network = Description.of(compilation, "Owning");
  }

  @Test
  void itsVariablesAreNamedAndCounted() {
    assertThat(network.elements("stage/1/conv/beta", "")).isEqualTo(16);
    assertThat(network.elements("head/beta", "")).isEqualTo(12);
    // 3·16·9 + 16·16·9 kernels, 3·16 projection, 4·16 of two normalisations and 2 for the
    // projection's, two β, 16·12 + 12 of the head and its β, 12·10 + 10
    assertThat(network.parameters())
        .isEqualTo(432 + 2304 + 48 + 2 * 32 + 32 + 2 * 16 + 192 + 12 + 12 + 130);
  }

  @Test
  void itsCodeStandsInTheGeneratedClass() {
    assertThat(compilation.text("t/OwningGraph.java"))
        .contains("step.parameter(\"beta\", Initializer.constant(0.5f), 12)")
        .contains("return step.multiply(conv, step.sigmoid(scaled));");
  }

  @Test
  void itsTextSaysHowItIsWritten() {
    assertThat(network.json().toString()).contains("Swish(beta = 0.5)");
  }

  @Test
  void twoBuildsGiveOneFingerprint() {
    Description again = Description.of(Compilation.processed(BLOCK, COMPOSED, NETWORK), "Owning");

    assertThat(again.json().get("fingerprint")).isEqualTo(network.json().get("fingerprint"));
  }
}
