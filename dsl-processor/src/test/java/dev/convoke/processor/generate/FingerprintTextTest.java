package dev.convoke.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.testing.Proving;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.Test;

/**
 * The text behind fingerprints, to the letter: saved weights depend on it. A difference here that
 * comes of renaming or moving something in Java is a fault of the change.
 */
class FingerprintTextTest {

  private static final ProvenNetwork NETWORK =
      Proving.prove(
              Source.ofBody(
                  """
                  @Block
                  public interface Unit {
                    @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv();
                  }
                  """),
              Source.ofBody(
                  """
                  @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 3)
                  public interface Written {
                    @Conv(value = 4, kernel = {1, 3}, dilation = 2, groups = 1) Layer stem();
                    @MaxPool Layer half();
                    @dev.convoke.processor.provider.Swish(beta = 0.5) Layer swish();
                    @Residual(block = Unit.class, width = 8, stride = 2) Layer stage();
                    @Dropout(0.1) Layer drop();
                    @GlobalAvgPool @Dense Layer logits();
                  }
                  """))
          .get(0);

  @Test
  void everyWordIsWrittenOut() {
    assertThat(Fingerprint.text(NETWORK))
        .isEqualTo(
            """
            convoke network 1
            input {channels=1, height=8, padTo=0, width=8}
            classes 3
            stem#0 Conv{bias=true, dilationHeight=2, dilationWidth=2, filters=4, groups=1, \
            kernelHeight=1, kernelWidth=3, padBottom=0, padLeft=2, padRight=2, padTop=0, \
            strideHeight=1, strideWidth=1} of #0 gives [8, 8, 4] with stem/kernel [1, 3, 1, 4], \
            stem/bias [4]
            half#0 Pool{dilationHeight=1, dilationWidth=1, kernelHeight=2, kernelWidth=2, \
            overhangBottom=0, overhangRight=0, padBottom=0, padLeft=0, padRight=0, padTop=0, \
            strideHeight=2, strideWidth=2, taking="max"} of stem#0 gives [4, 4, 4]
            swish#0 dev.convoke.processor.provider.Swish{beta=0x1.0p-1, most=1024} of half#0 \
            gives [4, 4, 4] with swish/beta [4]
            stage/1/conv#0 Conv{bias=false, dilationHeight=1, dilationWidth=1, filters=8, \
            groups=1, kernelHeight=3, kernelWidth=3, padBottom=1, padLeft=1, padRight=1, \
            padTop=1, strideHeight=2, strideWidth=2} of swish#0 gives [2, 2, 8] with \
            stage/1/conv/kernel [3, 3, 4, 8]
            stage/1/conv#1 BatchNorm{epsilon=0x1.4f8b588e368f1p-17, \
            momentum=0x1.ccccccccccccdp-1} of stage/1/conv#0 gives [2, 2, 8] with \
            stage/1/conv/gamma [8], stage/1/conv/beta [8], stage/1/conv/movingMean [8], \
            stage/1/conv/movingVariance [8]
            stage/1/conv#2 Activation{function="Relu"} of stage/1/conv#1 gives [2, 2, 8]
            stage/1/shortcut#0 Shortcut{following="projection", preActivated=false} of swish#0, \
            stage/1/conv#2 gives [2, 2, 8] with stage/1/shortcut/kernel [1, 1, 4, 8], \
            stage/1/shortcut/gamma [8], stage/1/shortcut/beta [8], stage/1/shortcut/movingMean \
            [8], stage/1/shortcut/movingVariance [8]
            stage/1#0 Add{} of stage/1/conv#2, stage/1/shortcut#0 gives [2, 2, 8]
            stage/1#1 Activation{function="Relu"} of stage/1#0 gives [2, 2, 8]
            drop#0 Dropout{rate=0x1.999999999999ap-4} of stage/1#1 gives [2, 2, 8]
            logits#0 GlobalPool{taking="average"} of drop#0 gives [8]
            logits#1 Dense{bias=true, units=3} of logits#0 gives [3] with logits/kernel [8, 3], \
            logits/bias [3]
            """);
  }

  @Test
  void hashIsOfTheText() {
    // of the text above by sha256sum
    assertThat(Fingerprint.of(NETWORK))
        .isEqualTo("4d93909e3970a5e7db1c026bb53387770ec6933574d320cf3cc93ca95415e0af");
  }
}
