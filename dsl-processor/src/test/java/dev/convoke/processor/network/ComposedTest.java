package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Annotations of users that carry operations or name blocks. */
class ComposedTest {

  private static final Source CONV_BN_RELU =
      Source.ofBody(
          """
          @Conv3x3(P1) @BatchNorm @Relu
          @Composed
          public @interface ConvBnRelu { int value(); }
          """);

  private static final Source STRIDED =
      Source.ofBody(
          """
          @ConvBnRelu(2 * P1) @Conv1x1(value = WIDTH, stride = STRIDE)
          @Composed
          public @interface Narrowed { int width(); int inner(); int stride() default 2; }
          """);

  private static final Source BRANCHES =
      Source.ofBody(
          """
          @Block
          public interface InceptionBranches {
            int C1 = P1, REDUCE3 = P2, C3 = P3, REDUCE5 = P4, C5 = P5, POOL = P6;

            @From(INPUT) @Conv1x1(C1)                                                  @Relu Layer branch1();
            @From(INPUT) @Conv1x1(REDUCE3)                                             @Relu Layer reduce3();
            @Conv3x3(C3)                                                               @Relu Layer branch3();
            @From(INPUT) @Conv1x1(REDUCE5)                                             @Relu Layer reduce5();
            @Conv5x5(C5)                                                               @Relu Layer branch5();
            @From(INPUT) @MaxPool(size = 3, stride = 1, padding = HALF) @Conv1x1(POOL) @Relu Layer branchPool();
            @Concat({"branch1", "branch3", "branch5", "branchPool"})                         Layer output();
          }
          """);

  private static final Source INCEPTION =
      Source.ofBody(
          """
          @Composed(InceptionBranches.class)
          public @interface Inception { int c1(); int reduce3(); int c3(); int reduce5(); int c5(); int pool(); }
          """);

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 28, width = 28, channels = 192), classes = 10)
          public interface Composing {
            @Inception(c1 = 64, reduce3 = 96, c3 = 128, reduce5 = 16, c5 = 32, pool = 32) Layer inception3a();
            @Narrowed(width = 8, inner = 16)                                           Layer narrowed();
            @ConvBnRelu(12) @MaxPool                                                   Layer conv();
            @GlobalAvgPool @Dense                                                      Layer logits();
          }
          """);

  private static Description network;

  @BeforeAll
  static void compile() {
    network =
        Description.of(
            Compilation.processed(CONV_BN_RELU, STRIDED, BRANCHES, INCEPTION, NETWORK),
            "Composing");
  }

  @Test
  void blockTakesTheAttributesInTheirOrder() {
    // Szegedy et al. 2014, table 1, row 3a: 163,328 weights; and 368 biases
    assertThat(network.elements("inception3a/", "/kernel")).isEqualTo(163_328);
    assertThat(network.elements("inception3a/", "/bias")).isEqualTo(368);
    assertThat(network.outputShape("inception3a/output")).isEqualTo("[28,28,256]");
  }

  @Test
  void carriedOperationsBelongToTheStep() {
    // 3×3 from 8 to 12 channels, no bias since the composed annotation normalises
    assertThat(network.elements("conv/kernel", "")).isEqualTo(9 * 8 * 12);
    assertThat(network.elements("conv/", "bias")).isZero();
    assertThat(network.outputShape("conv")).isEqualTo("[7,7,12]");
  }

  @Test
  void composedAnnotationsCarryOthersAndHaveDefaults() {
    // twice 16 filters of 3×3 over 256 channels, then 8 of 1×1 with the default stride of 2
    assertThat(network.elements("narrowed/kernel", "")).isEqualTo(9 * 256 * 32);
    assertThat(network.elements("narrowed/conv1x1/kernel", "")).isEqualTo(32 * 8);
    assertThat(network.outputShape("narrowed")).isEqualTo("[14,14,8]");
  }
}
